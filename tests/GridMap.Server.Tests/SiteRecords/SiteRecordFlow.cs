using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.SiteRecords;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using GridMap.Domain.SiteRecords;
using GridMap.Server.SiteRecords;
using GridMap.Server.Tests.Hosting;
using SiteOperationKind = GridMap.Contracts.SiteRecords.SiteOperationKind;

namespace GridMap.Server.Tests.SiteRecords;

/// <summary>What a phone sends of a record.</summary>
internal static class SiteRecordFlow
{
    public const string County = "410122";

    public static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    public static string PhotoHash { get; } = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Photo));

    /// <summary>A suspect confirmed by a supervisor, and its target accepted by the inspector.</summary>
    public static async Task<TargetSummary> VisitedAsync(TestServer server, HttpClient supervisor, HttpClient inspector, int number = 1)
    {
        var suspect = await Suspects.Seed.SuspectAsync(server, number: number);
        using var confirmed = await supervisor.PutAsJsonAsync($"{Routes.Suspects}/{suspect}/review", new ReviewRequest(SuspectStatus.Confirmed, null, null, null, 1));
        var target = (await confirmed.ReadAsync<SuspectDetail>()).Target!; // a confirmed suspect has one
        using var accepted = await inspector.PutAsJsonAsync($"{Routes.Targets}/{target.Id}/accept", new AcceptTargetRequest(target.Version));
        return await accepted.ReadAsync<TargetSummary>();
    }

    public static async Task<Guid> AccountOfAsync(HttpClient client) =>
        (await client.GetFromJsonAsync<Contracts.People.SessionInfo>(Routes.Session))!.AccountId; // somebody is signed in

    public static SiteOperationRecord Operation(SiteOperationKind kind, int turn, Guid by) =>
        new(Guid.NewGuid(), kind, turn, new DateTimeOffset(2046, 3, 5, 8, turn % 60, 0, TimeSpan.Zero), by);

    public static SiteOperationRecord Sign(string signer, int turn, Guid by, IReadOnlyList<SiteOperationRecord> covers) => Operation(SiteOperationKind.Sign, turn, by) with
    {
        Signature = new SignatureNote(signer, "M1 2L3 4", [.. covers.Select(operation => operation.Id)], SiteText.Sha256Of(covers.Select(operation => operation.ToDomain()))),
    };

    /// <summary>What was written of a violation: kind, answer, finding, product, photo, measure.</summary>
    public static List<SiteOperationRecord> Violation(Guid by, DateOnly dueOn) =>
    [
        Operation(SiteOperationKind.SetKind, 1, by) with { Site = Contracts.SiteRecords.SiteKind.Workshop },
        Operation(SiteOperationKind.Answer, 2, by) with { Item = "smell", Answer = Contracts.SiteRecords.SiteAnswer.Yes },
        Operation(SiteOperationKind.Find, 3, by) with { Finding = VisitFinding.ViolationFound, Violation = Contracts.Cases.ViolationKind.NoLicence },
        Operation(SiteOperationKind.PutProduct, 4, by) with { Thing = Guid.NewGuid(), Product = new ProductNote("甲醇", "67-56-1", "1230", 12, "桶", "铁桶") },
        Operation(SiteOperationKind.AddPhoto, 5, by) with { Thing = Guid.NewGuid(), Photo = new PhotoNote(PhotoHash, null, 113.9, 34.7, 6, null) },
        Operation(SiteOperationKind.OrderMeasure, 6, by) with { Thing = Guid.NewGuid(), Measure = new MeasureNote(Contracts.Cases.MeasureKind.StopProduction, "应急管理局", dueOn) },
    ];

    public static Task<HttpResponseMessage> TakeAsync(HttpClient client, Guid target, params IEnumerable<SiteOperationRecord> operations) =>
        client.PostAsJsonAsync($"{Routes.SiteRecords}/{target}/operations", new TakeSiteOperationsRequest(target, CaseId: null, [.. operations]));

    public static async Task<SiteOperationsAnswer> TakenAsync(HttpClient client, Guid target, params IEnumerable<SiteOperationRecord> operations) =>
        await (await TakeAsync(client, target, operations)).ReadAsync<SiteOperationsAnswer>();

    public static Task<HttpResponseMessage> SendPhotoAsync(HttpClient client, Guid record, byte[] content) =>
        client.PostAsync($"{Routes.SiteRecords}/{record}/files", new ByteArrayContent(content));

    public static Task<HttpResponseMessage> FinishAsync(HttpClient client, Guid record) => client.PutAsJsonAsync($"{Routes.SiteRecords}/{record}/finish", new { });
}
