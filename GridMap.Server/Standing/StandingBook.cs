using System.Runtime.InteropServices;
using GridMap.Contracts.Live;
using GridMap.Contracts.Targets;
using GridMap.Domain.Standing;
using GridMap.Domain.Suspects;
using GridMap.Server.Live;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Standing;

/// <summary>All suspects in memory as the campaign's numbers count them, village by village, kept up to date from the change feed.</summary>
internal sealed class StandingBook(IServiceScopeFactory scopes) : IChangeObserver, IDisposable
{
    private const int VillageDigits = 12;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _loading = new(1, 1);
    private readonly Dictionary<Guid, HeldSuspect> _suspects = [];
    private readonly Dictionary<Guid, HeldTarget> _targets = [];
    private readonly Dictionary<string, string> _villages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AreaFigures> _lasting = new(StringComparer.Ordinal);
    // What time alone changes: few of all, so that each count looks at few.
    private readonly HashSet<Guid> _open = [];
    private readonly HashSet<Guid> _ofToday = [];
    private DateTimeOffset _dayStartsAt;
    private bool _isLoaded;
    private long _version;

    /// <summary>Grows with each change of anything that is counted.</summary>
    public long Version => Interlocked.Read(ref _version);

    public void Observe(MapChange change)
    {
        lock (_gate)
        {
            switch (change)
            {
                case { Suspect: { } suspect }:
                    Put(suspect.Id, suspect.AreaCode, (SuspectStatus)suspect.Status, suspect.FirstSeenAt, suspect.ChangedAt, suspect.Version);
                    break;
                case { Target: { } target }:
                    Put(target.SuspectId, new HeldTarget(
                        target.Id, target.AssignedAt, target.ChangedAt, (Domain.Targets.TargetStatus)target.Status, WasEntered(target.Finding), target.Version));
                    break;
            }
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            _isLoaded = false;
        }
    }

    public async ValueTask EnsureLoadedAsync(CancellationToken cancellation)
    {
        if (IsLoaded())
        {
            return;
        }

        await _loading.WaitAsync(cancellation);
        try
        {
            if (!IsLoaded())
            {
                await LoadAsync(cancellation);
            }
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>What each village counts at a moment, and the version that this is of.</summary>
    public (long Version, Dictionary<string, AreaFigures> Villages) Count(DateTimeOffset now, TimeSpan patience)
    {
        lock (_gate)
        {
            Begin(CampaignDay.StartOf(now));
            var villages = new Dictionary<string, AreaFigures>(_lasting, StringComparer.Ordinal);
            foreach (var suspect in _ofToday.Select(id => _suspects[id]))
            {
                Add(villages, suspect.VillageCode, suspect.Stand.OnDay(_dayStartsAt));
            }

            foreach (var suspect in _open.Select(id => _suspects[id]).Where(suspect => suspect.Stand.IsOverdue(now, patience)))
            {
                Add(villages, suspect.VillageCode, new AreaFigures { Overdue = 1 });
            }

            return (_version, villages);
        }
    }

    public void Dispose() => _loading.Dispose();

    private bool IsLoaded()
    {
        lock (_gate)
        {
            return _isLoaded;
        }
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        var targets = await db.Targets.AsNoTracking()
            .Select(row => new { row.SuspectId, row.Id, row.AssignedAt, row.ChangedAt, row.Status, row.Finding, row.Version }).ToListAsync(cancellation);
        var suspects = await db.Suspects.AsNoTracking()
            .Select(row => new { row.Id, row.AreaCode, row.Status, row.FirstSeenAt, row.ChangedAt, row.Version }).ToListAsync(cancellation);
        lock (_gate)
        {
            foreach (var row in targets)
            {
                Put(row.SuspectId, new HeldTarget(
                    row.Id, row.AssignedAt, row.ChangedAt, (Domain.Targets.TargetStatus)row.Status, WasEntered(row.Finding), row.Version));
            }

            foreach (var row in suspects)
            {
                Put(row.Id, row.AreaCode, (SuspectStatus)row.Status, row.FirstSeenAt, row.ChangedAt, row.Version);
            }

            _isLoaded = true;
        }
    }

    private static bool WasEntered(VisitFinding? finding) => finding is not VisitFinding.NoAccess;

    private void Put(Guid id, string areaCode, SuspectStatus status, DateTimeOffset firstSeenAt, DateTimeOffset changedAt, int version)
    {
        if (_suspects.TryGetValue(id, out var before) && before.Version >= version)
        {
            return;
        }

        var village = areaCode.Length > VillageDigits ? areaCode[..VillageDigits] : areaCode;
        // A hundred thousand suspects lie in a few thousand villages.
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_villages, village, out _);
        known ??= village;
        Set(id, before, new HeldSuspect(known, new SuspectStand(status, ComingIn.Of(id, firstSeenAt), changedAt, Target: null, WasEntered: false), version));
    }

    private void Put(Guid suspectId, HeldTarget target)
    {
        if (!target.IsLaterThan(_targets.GetValueOrDefault(suspectId)))
        {
            return;
        }

        _targets[suspectId] = target;
        if (_suspects.TryGetValue(suspectId, out var suspect))
        {
            Set(suspectId, suspect, suspect);
        }
    }

    private void Set(Guid id, HeldSuspect? before, HeldSuspect suspect)
    {
        if (_targets.GetValueOrDefault(id) is { } target)
        {
            suspect = suspect with { Stand = suspect.Stand with { Target = target.Status, WasEntered = target.WasEntered, ChangedAt = target.ChangedAt } };
        }

        if (before is not null)
        {
            Add(_lasting, before.VillageCode, before.Stand.Lasting, times: -1);
        }

        _suspects[id] = suspect;
        Add(_lasting, suspect.VillageCode, suspect.Stand.Lasting);
        Enter(_open, id, suspect.Stand.IsOpen);
        Enter(_ofToday, id, suspect.Stand.OnDay(_dayStartsAt) != default);
        Interlocked.Increment(ref _version);
    }

    private void Begin(DateTimeOffset dayStartsAt)
    {
        if (_dayStartsAt != dayStartsAt)
        {
            _dayStartsAt = dayStartsAt;
            foreach (var (id, suspect) in _suspects)
            {
                Enter(_ofToday, id, suspect.Stand.OnDay(dayStartsAt) != default);
            }
        }
    }

    private static void Enter(HashSet<Guid> set, Guid id, bool isIn)
    {
        if (isIn)
        {
            set.Add(id);
        }
        else
        {
            set.Remove(id);
        }
    }

    private static void Add(Dictionary<string, AreaFigures> villages, string code, AreaFigures figures, int times = 1)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(villages, code, out _);
        sum = sum.Plus(figures, times);
    }
}
