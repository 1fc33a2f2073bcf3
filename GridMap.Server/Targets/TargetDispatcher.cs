using GridMap.Contracts.People;
using GridMap.Domain.Targets;
using GridMap.Server.Storage;
using GridMap.Server.Suspects;
using Microsoft.EntityFrameworkCore;
using TargetStatus = GridMap.Contracts.Targets.TargetStatus;

namespace GridMap.Server.Targets;

/// <summary>Opens, moves and withdraws targets within the use case that calls it; the caller saves.</summary>
internal sealed class TargetDispatcher(GridMapDb db, MapWriter writer, InspectorRoster roster, TimeProvider clock)
{
    /// <summary>Who shall visit a place; null when nobody is scoped to it.</summary>
    /// <param name="areaCode">The place's.</param>
    /// <param name="inspectorId">Who is wished for; null or somebody not scoped to the place chooses the one with the fewest open targets.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<InspectorSummary?> ChooseAsync(string areaCode, Guid? inspectorId, CancellationToken cancellation)
    {
        var candidates = await roster.ListAsync(areaCode, cancellation);
        return candidates.FirstOrDefault(candidate => candidate.AccountId == inspectorId) ?? (candidates.Count > 0 ? candidates[0] : null);
    }

    /// <summary>Makes a target of a confirmed suspect.</summary>
    public void Open(SuspectRow suspect, InspectorSummary? inspector)
    {
        var row = TargetRows.For(suspect, inspector?.DisplayName, clock.GetUtcNow());
        db.Targets.Add(row);
        Apply(row, Target.Open(inspector?.AccountId), note: null);
    }

    /// <summary>The suspect's target that is not withdrawn; null when it has none.</summary>
    public Task<TargetRow?> FindOpenOrDoneAsync(Guid suspectId, CancellationToken cancellation) =>
        db.Targets.Where(row => row.SuspectId == suspectId && row.Status != TargetStatus.Withdrawn)
            .OrderByDescending(row => row.AssignedAt).FirstOrDefaultAsync(cancellation);

    public void Apply(TargetRow row, Target next, string? note)
    {
        row.Take(next, note, clock.GetUtcNow());
        writer.AnnounceTarget(row);
    }
}
