using GridMap.Contracts.Live;
using GridMap.Contracts.Targets;
using GridMap.Domain.Targets;
using GridMap.Server.Storage;
using GridMap.Server.Suspects;
using TargetStatus = GridMap.Contracts.Targets.TargetStatus;

namespace GridMap.Server.Targets;

internal static class TargetRows
{
    public static TargetSummary ToSummary(this TargetRow row) => new(
        row.Id, row.SuspectId, row.SuspectNumber, row.Longitude, row.Latitude, row.AreaCode, row.Status,
        row.InspectorId, row.InspectorName, row.Finding, row.Note, row.AssignedAt, row.ChangedAt, row.Version);

    public static Target ToTarget(this TargetRow row) => new((Domain.Targets.TargetStatus)row.Status, row.InspectorId, row.Version);

    /// <summary>A row for a suspect's next visit.</summary>
    public static TargetRow For(SuspectRow suspect, string? inspectorName, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        SuspectId = suspect.Id,
        SuspectNumber = suspect.Number,
        Longitude = suspect.Longitude,
        Latitude = suspect.Latitude,
        AreaCode = suspect.AreaCode,
        InspectorName = inspectorName,
        AssignedAt = at,
    };

    /// <summary>Takes over a target's next value.</summary>
    public static void Take(this TargetRow row, Target next, string? note, DateTimeOffset at)
    {
        row.Status = (TargetStatus)next.Status;
        row.InspectorId = next.InspectorId;
        row.InspectorName = next.InspectorId is null ? null : row.InspectorName;
        row.Version = next.Version;
        row.Note = note;
        row.ChangedAt = at;
    }

    public static void AnnounceTarget(this MapWriter writer, TargetRow row) =>
        writer.Announce(MapChangeKind.Target, row.AreaCode, row.Id, change => change with { Target = row.ToSummary() });
}
