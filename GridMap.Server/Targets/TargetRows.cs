using GridMap.Contracts.Targets;

namespace GridMap.Server.Targets;

internal static class TargetRows
{
    public static TargetSummary ToSummary(this TargetRow row) => new(
        row.Id, row.SuspectId, row.SuspectNumber, row.Longitude, row.Latitude, row.AreaCode, row.Status,
        row.InspectorId, row.InspectorName, row.Finding, row.Note, row.AssignedAt, row.ChangedAt, row.Version);
}
