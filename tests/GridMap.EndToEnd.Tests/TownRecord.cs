using System.Net.Http.Json;
using System.Security.Cryptography;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.People;
using GridMap.Contracts.SiteRecords;
using GridMap.Contracts.Targets;

namespace GridMap.EndToEnd.Tests;

/// <summary>A record of a visit, begun and not yet signed.</summary>
internal static class TownRecord
{
    // The smallest picture there is: one pixel.
    public static readonly byte[] Photo = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    public static string PhotoSha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Photo));

    public static async Task WriteAsync(HttpClient inspector, TargetSummary target)
    {
        var by = (await inspector.GetFromJsonAsync<SessionInfo>(Routes.Session))!.AccountId; // Somebody is signed in.
        var (at, turn) = (target.AssignedAt, 0);
        SiteOperationRecord Write(SiteOperationKind kind) => new(Guid.NewGuid(), kind, ++turn, at.AddMinutes(turn), by, Thing: Guid.NewGuid());
        var operations = new[]
        {
            Write(SiteOperationKind.SetKind) with { Site = SiteKind.Farm },
            Write(SiteOperationKind.Answer) with { Item = "licences", Answer = SiteAnswer.No, Note = "现场未能出示" },
            Write(SiteOperationKind.Answer) with { Item = "chemicals", Answer = SiteAnswer.Yes },
            Write(SiteOperationKind.Answer) with { Item = "smell", Answer = SiteAnswer.Yes },
            Write(SiteOperationKind.Answer) with { Item = "animals", Answer = SiteAnswer.No },
            Write(SiteOperationKind.Find) with { Finding = VisitFinding.ViolationFound, Violation = ViolationKind.NoLicence },
            Write(SiteOperationKind.PutProduct) with { Product = new ProductNote("甲醇", "67-56-1", "1230", 12, "桶", "铁桶") },
            Write(SiteOperationKind.PutProduct) with { Product = new ProductNote("无标签液体", null, null, 3, "t", "立式储罐") },
            Write(SiteOperationKind.AddPhoto) with { Photo = new PhotoNote(PhotoSha256, at, target.Longitude, target.Latitude, 6, "棚内储罐") },
            Write(SiteOperationKind.OrderMeasure) with { Measure = new MeasureNote(MeasureKind.StopProduction, "应急管理局", DateOnly.FromDateTime(at.Date).AddDays(3)) },
            Write(SiteOperationKind.Write) with { Note = "养殖棚内有立式储罐两个、铁桶十二个，地面有液体痕迹，气味刺鼻，无人能出示证照。" },
        };
        (await inspector.PostAsJsonAsync($"{Routes.SiteRecords}/{target.Id}/operations", new TakeSiteOperationsRequest(target.Id, CaseId: null, operations))).EnsureSuccessStatusCode();
        using var photo = new ByteArrayContent(Photo);
        (await inspector.PostAsync($"{Routes.SiteRecords}/{target.Id}/files", photo)).EnsureSuccessStatusCode();
    }
}
