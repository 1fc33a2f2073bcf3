using GridMap.Domain.Targets;
using GridMap.Server.Storage;
using GridMap.Server.Suspects;
using Microsoft.EntityFrameworkCore;
using TargetStatus = GridMap.Contracts.Targets.TargetStatus;

namespace GridMap.Server.Targets;

/// <summary>Opens, moves and withdraws targets within the use case that calls it; the caller saves.</summary>
internal sealed class TargetDispatcher(GridMapDb db, MapWriter writer, InspectorRoster roster, TimeProvider clock)
{
    /// <summary>Makes a target of a confirmed suspect.</summary>
    /// <param name="inspectorId">Whose it shall be; null or somebody not scoped to the place chooses the one with the fewest open targets.</param>
    public async Task OpenAsync(SuspectRow suspect, Guid? inspectorId, CancellationToken cancellation)
    {
        var candidates = await roster.ListAsync(suspect.AreaCode, cancellation);
        var inspector = candidates.FirstOrDefault(candidate => candidate.AccountId == inspectorId) ?? (candidates.Count > 0 ? candidates[0] : null);
        var now = clock.GetUtcNow();
        var row = new TargetRow
        {
            Id = Guid.CreateVersion7(now),
            SuspectId = suspect.Id,
            SuspectNumber = suspect.Number,
            Longitude = suspect.Longitude,
            Latitude = suspect.Latitude,
            AreaCode = suspect.AreaCode,
            InspectorName = inspector?.DisplayName,
            AssignedAt = now,
        };
        db.Targets.Add(row);
        Apply(row, Target.Open(inspector?.AccountId), note: null);
    }

    /// <summary>The suspect's target that is not withdrawn; null when it has none.</summary>
    public Task<TargetRow?> FindOpenOrDoneAsync(Guid suspectId, CancellationToken cancellation) =>
        db.Targets.Where(row => row.SuspectId == suspectId && row.Status != TargetStatus.Withdrawn)
            .OrderByDescending(row => row.AssignedAt).FirstOrDefaultAsync(cancellation);

    public void Apply(TargetRow row, Target next, string? note)
    {
        row.Status = (TargetStatus)next.Status;
        row.InspectorId = next.InspectorId;
        row.InspectorName = next.InspectorId is null ? null : row.InspectorName;
        row.Version = next.Version;
        row.Note = note;
        row.ChangedAt = clock.GetUtcNow();
        writer.Announce(Contracts.Live.MapChangeKind.Target, row.AreaCode, row.Id, change => change with { Target = row.ToSummary() });
    }

    public static Target ToDomain(TargetRow row) => new((Domain.Targets.TargetStatus)row.Status, row.InspectorId, row.Version);
}
