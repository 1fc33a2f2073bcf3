using GridMap.Contracts.Detections;

namespace GridMap.Server.Detections;

internal static class SiteRows
{
    public static DetectionSummary ToSummary(this SiteRow row) => new(
        row.Id, row.OrthophotoId, row.AreaCode, row.Longitude, row.Latitude, row.RadiusMetres, row.Score,
        row.TankCount, row.StructureCount, row.LicensedPremises, row.SuspectId);
}
