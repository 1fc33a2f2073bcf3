using GridMap.Contracts.Cases;
using GridMap.Contracts.Live;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;

namespace GridMap.Client.Playback;

/// <summary>The suspects, targets and cases of an area at a moment; goes forward and back change by change.</summary>
public sealed class PastState
{
    private readonly Dictionary<Guid, SuspectSummary> _suspects = [];
    private readonly Dictionary<Guid, TargetSummary> _targetOfSuspect = [];
    private readonly Dictionary<Guid, CaseSummary> _cases = [];

    /// <summary>Position of the feed that it stands at.</summary>
    public long Sequence { get; private set; }

    public IReadOnlyCollection<SuspectSummary> Suspects => _suspects.Values;

    /// <summary>Open and closed; merged ones among them.</summary>
    public IReadOnlyCollection<CaseSummary> Cases => _cases.Values;

    public CaseSummary? FindCase(Guid id) => _cases.GetValueOrDefault(id);

    public SuspectSummary? FindSuspect(Guid id) => _suspects.GetValueOrDefault(id);

    /// <summary>The suspect's latest target.</summary>
    public TargetSummary? FindTargetOfSuspect(Guid id) => _targetOfSuspect.GetValueOrDefault(id);

    public void Load(MapSnapshot snapshot)
    {
        _suspects.Clear();
        _targetOfSuspect.Clear();
        foreach (var suspect in snapshot.Suspects)
        {
            _suspects[suspect.Id] = suspect;
        }

        foreach (var target in snapshot.Targets.OrderBy(target => target.AssignedAt))
        {
            _targetOfSuspect[target.SuspectId] = target;
        }

        _cases.Clear();
        foreach (var one in snapshot.Cases ?? [])
        {
            _cases[one.Id] = one;
        }

        Sequence = snapshot.Sequence;
    }

    /// <summary>Takes the next change over.</summary>
    /// <returns>What leads back to before it; null for a change that shows nowhere in lists or as a pin.</returns>
    public PastStep? Apply(MapChange change)
    {
        var before = Sequence;
        Sequence = change.Sequence;
        switch (change)
        {
            case { Suspect: { } suspect }:
                var step = new PastStep.OfSuspect(suspect.Id, before, FindSuspect(suspect.Id), FindTargetOfSuspect(suspect.Id));
                _suspects[suspect.Id] = suspect;
                return step;
            case { Target: { } target }:
                var held = FindTargetOfSuspect(target.SuspectId);
                if (held is null || held.Id == target.Id || held.AssignedAt <= target.AssignedAt)
                {
                    _targetOfSuspect[target.SuspectId] = target;
                }

                return new PastStep.OfSuspect(target.SuspectId, before, FindSuspect(target.SuspectId), held);
            case { GoneId: { } gone } when FindSuspect(gone) is { } left:
                _suspects.Remove(gone);
                return new PastStep.OfSuspect(gone, before, left, FindTargetOfSuspect(gone));
            case { GoneId: { } gone } when _targetOfSuspect.Values.FirstOrDefault(target => target.Id == gone) is { } left:
                _targetOfSuspect.Remove(left.SuspectId);
                return new PastStep.OfSuspect(left.SuspectId, before, FindSuspect(left.SuspectId), left);
            case { Case: { } one }:
                var known = FindCase(one.Id);
                _cases[one.Id] = one;
                return new PastStep.OfCase(one.Id, before, known);
            case { GoneId: { } gone } when FindCase(gone) is { } left:
                _cases.Remove(gone);
                return new PastStep.OfCase(gone, before, left);
            default:
                return null;
        }
    }

    /// <summary>Goes back to before a change.</summary>
    public void Undo(PastStep step)
    {
        Sequence = step.SequenceBefore;
        switch (step)
        {
            case PastStep.OfSuspect of:
                Put(_suspects, of.SuspectId, of.SuspectBefore);
                Put(_targetOfSuspect, of.SuspectId, of.TargetBefore);
                break;
            case PastStep.OfCase of:
                Put(_cases, of.CaseId, of.CaseBefore);
                break;
        }
    }

    private static void Put<T>(Dictionary<Guid, T> all, Guid id, T? one)
        where T : class
    {
        if (one is null)
        {
            all.Remove(id);
        }
        else
        {
            all[id] = one;
        }
    }
}
