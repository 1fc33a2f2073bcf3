using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Detections;
using GridMap.Contracts.Suspects;
using GridMap.Domain.Sites;

namespace GridMap.Server.Detections;

internal static class SiteRows
{
    public static DetectionSummary ToSummary(this SiteRow row) => new(
        row.Id, row.OrthophotoId, row.AreaCode, row.Longitude, row.Latitude, row.RadiusMetres, row.Score,
        row.TankCount, row.StructureCount, row.LicensedPremises, row.SuspectId);

    /// <summary>Reasons as they are stored.</summary>
    public static string Write(IEnumerable<Reason> reasons) => JsonSerializer.Serialize(
        reasons.Select(reason => new SuspectReason(reason.SpeaksAgainst, reason.Weight, new Message(reason.Message.Key, reason.Message.Arguments))),
        JsonSerializerOptions.Web);
}
