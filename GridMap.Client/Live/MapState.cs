using GridMap.Contracts.Alerts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Live;
using GridMap.Contracts.Orthophotos;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;

namespace GridMap.Client.Live;

/// <summary>What this client holds of its area: a snapshot, and every change applied to it since.</summary>
public sealed class MapState
{
    private readonly Dictionary<Guid, SuspectSummary> _suspects = [];
    private readonly Dictionary<Guid, TargetSummary> _targets = [];
    private readonly Dictionary<Guid, OrthophotoSummary> _orthophotos = [];
    private readonly Dictionary<Guid, TargetSummary> _targetOfSuspect = [];
    private readonly Dictionary<Guid, AlertSummary> _alerts = [];
    private readonly Dictionary<Guid, CaseSummary> _cases = [];
    private readonly Dictionary<Guid, CaseSummary> _caseOfSuspect = [];

    /// <summary>Everything up to here is held.</summary>
    public long Sequence { get; private set; }

    /// <summary>What the account could see of the area when the snapshot was taken.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>The newest position the server has told of.</summary>
    public long HeadSequence { get; private set; }

    /// <summary>Counts the snapshots, and what went away: when it changes, everything may have.</summary>
    public int Generation { get; private set; }

    /// <summary>Whether a snapshot is held.</summary>
    public bool IsHeld { get; private set; }

    public long Behind => Math.Max(0, HeadSequence - Sequence);

    public IReadOnlyCollection<SuspectSummary> Suspects => _suspects.Values;

    public IReadOnlyCollection<TargetSummary> Targets => _targets.Values;

    public IReadOnlyCollection<OrthophotoSummary> Orthophotos => _orthophotos.Values;

    /// <summary>Alerts whose cause is there and that are no false alarm.</summary>
    public IReadOnlyCollection<AlertSummary> Alerts => _alerts.Values;

    /// <summary>How many of them nobody has said a word on.</summary>
    public int NewAlerts => _alerts.Values.Count(alert => alert.State is AlertState.New);

    /// <summary>Cases, open and closed, that are not merged into another.</summary>
    public IReadOnlyCollection<CaseSummary> Cases => _cases.Values;

    public SuspectSummary? FindSuspect(Guid id) => _suspects.GetValueOrDefault(id);

    public TargetSummary? FindTarget(Guid id) => _targets.GetValueOrDefault(id);

    /// <summary>One whose cause is there and that is no false alarm.</summary>
    public AlertSummary? FindAlert(Guid id) => _alerts.GetValueOrDefault(id);

    /// <summary>One that is not merged into another.</summary>
    public CaseSummary? FindCase(Guid id) => _cases.GetValueOrDefault(id);

    /// <summary>The suspect's case.</summary>
    public CaseSummary? FindCaseOfSuspect(Guid suspectId) => _caseOfSuspect.GetValueOrDefault(suspectId);

    public OrthophotoSummary? FindOrthophoto(Guid id) => _orthophotos.GetValueOrDefault(id);

    /// <summary>The suspect's latest target.</summary>
    public TargetSummary? FindTargetOfSuspect(Guid suspectId) => _targetOfSuspect.GetValueOrDefault(suspectId);

    public void Load(MapSnapshot snapshot)
    {
        Clear();
        foreach (var suspect in snapshot.Suspects)
        {
            _suspects[suspect.Id] = suspect;
        }

        foreach (var target in snapshot.Targets)
        {
            Put(target);
        }

        foreach (var orthophoto in snapshot.Orthophotos)
        {
            _orthophotos[orthophoto.Id] = orthophoto;
        }

        foreach (var alert in snapshot.Alerts ?? [])
        {
            _alerts[alert.Id] = alert;
        }

        foreach (var held in snapshot.Cases ?? [])
        {
            Put(held);
        }

        IsHeld = true;
        Scope = snapshot.Scope;
        Sequence = snapshot.Sequence;
        HeadSequence = snapshot.Sequence;
    }

    public void Clear()
    {
        _suspects.Clear();
        _targets.Clear();
        _targetOfSuspect.Clear();
        _orthophotos.Clear();
        Scope = "";
        _alerts.Clear();
        _cases.Clear();
        _caseOfSuspect.Clear();
        IsHeld = false;
        Sequence = 0;
        HeadSequence = 0;
        Generation++;
    }

    /// <summary>Takes a batch over. Positions of other areas are skipped by the server, so a jump forward is no loss;
    /// a position already held is a repetition after a reconnect and changes nothing.</summary>
    /// <returns>The changes that show.</returns>
    public IReadOnlyList<MapChange> Apply(MapBatch batch)
    {
        var held = Sequence;
        HeadSequence = Math.Max(HeadSequence, batch.HeadSequence);
        Sequence = Math.Max(held, batch.Sequence);
        return [.. batch.Changes.Where(change => change.Sequence > held && Take(change))];
    }

    private bool Take(MapChange change)
    {
        switch (change)
        {
            case { Suspect: { } suspect } when _suspects.GetValueOrDefault(suspect.Id) is not { } held || held.Version <= suspect.Version:
                _suspects[suspect.Id] = WithWordsOf(suspect, _suspects.GetValueOrDefault(suspect.Id));
                return true;
            case { Target: { } target } when _targets.GetValueOrDefault(target.Id) is not { } held || held.Version <= target.Version:
                Put(target);
                return true;
            case { Orthophoto: { } orthophoto }:
                _orthophotos[orthophoto.Id] = orthophoto;
                return true;
            case { GoneId: { } gone }:
                return Drop(gone);
            case { Alert: { } alert } when _alerts.GetValueOrDefault(alert.Id) is not { } held || held.Version <= alert.Version:
                Put(alert);
                return true;
            case { Case: { } told } when _cases.GetValueOrDefault(told.Id) is not { } held || held.Version <= told.Version:
                Put(told);
                return true;
            default:
                return change.Kind is MapChangeKind.Cells or MapChangeKind.Premises or MapChangeKind.Incident or MapChangeKind.Operation;
        }
    }

    private void Put(AlertSummary alert)
    {
        if (alert is { ClearedAt: null, State: not AlertState.FalseAlarm })
        {
            _alerts[alert.Id] = alert;
        }
        else
        {
            _alerts.Remove(alert.Id);
        }
    }

    private void Put(CaseSummary told)
    {
        if (told.State is CaseState.Merged)
        {
            DropCase(told.Id);
            return;
        }

        _cases[told.Id] = told;
        if (told.SuspectId is { } suspect)
        {
            _caseOfSuspect[suspect] = told;
        }
    }

    private bool DropCase(Guid id)
    {
        if (!_cases.Remove(id, out var held))
        {
            return false;
        }

        if (held.SuspectId is { } suspect)
        {
            _caseOfSuspect.Remove(suspect);
        }

        return true;
    }

    // A snapshot's rows share their words; a city whose every suspect has changed once would hold a hundred thousand copies of them.
    private static SuspectSummary WithWordsOf(SuspectSummary told, SuspectSummary? held) => held is null
        ? told
        : told with { Number = Same(told.Number, held.Number), CellCode = told.CellCode is { } cell ? Same(cell, held.CellCode) : null, AreaCode = Same(told.AreaCode, held.AreaCode) };

    private static TargetSummary WithWordsOf(TargetSummary told, TargetSummary? held) => held is null
        ? told
        : told with
        {
            SuspectNumber = Same(told.SuspectNumber, held.SuspectNumber), AreaCode = Same(told.AreaCode, held.AreaCode),
            InspectorName = told.InspectorName is { } name ? Same(name, held.InspectorName) : null,
        };

    private static string Same(string told, string? held) => told == held ? held : told;

    private void Put(TargetSummary told)
    {
        var target = WithWordsOf(told, _targets.GetValueOrDefault(told.Id));
        _targets[target.Id] = target;
        if (_targetOfSuspect.GetValueOrDefault(target.SuspectId) is not { } held
            || held.Id == target.Id || held.AssignedAt <= target.AssignedAt)
        {
            _targetOfSuspect[target.SuspectId] = target;
        }
    }

    private bool Drop(Guid id)
    {
        if (_targets.Remove(id, out var target) && _targetOfSuspect.GetValueOrDefault(target.SuspectId)?.Id == id)
        {
            _targetOfSuspect.Remove(target.SuspectId);
        }

        var isGone = _suspects.Remove(id) | _orthophotos.Remove(id) | DropCase(id) | target is not null;
        Generation += isGone ? 1 : 0;
        return isGone;
    }
}
