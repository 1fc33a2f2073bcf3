using GridMap.Contracts.Suspects;

namespace GridMap.Server.Suspects;

internal static class SuspectRows
{
    public static SuspectSummary ToSummary(this SuspectRow row) => new(
        row.Id, row.Number, row.Longitude, row.Latitude, row.RadiusMetres, row.Status, row.Score, row.CellCode, row.AreaCode,
        row.TankCount, row.StructureCount, row.FirstSeenAt, row.LastSeenAt, row.ChangedAt, row.OrthophotoId, row.Version);
}
