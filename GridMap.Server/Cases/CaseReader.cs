using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Domain.Cases;
using GridMap.Domain.Geo;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using CaseState = GridMap.Contracts.Cases.CaseState;
using CaseStepKind = GridMap.Contracts.Cases.CaseStepKind;
using MeasureKind = GridMap.Contracts.Cases.MeasureKind;

namespace GridMap.Server.Cases;

/// <summary>Lists cases and tells everything about one but its parties.</summary>
internal sealed class CaseReader(GridMapDb db, CaseClocks clocks)
{
    private const int MostRows = 500;
    private const double EarlierMetres = 150;
    private const double EarlierDegrees = 0.005;

    /// <summary>Cases of an area, the newest number first.</summary>
    public async Task<Page<CaseSummary>> ListAsync(AreaScope within, CaseFilter filter, CancellationToken cancellation)
    {
        var today = clocks.Today;
        var take = Math.Clamp(filter.Rows ?? 100, 1, MostRows);
        var rows = db.Cases.AsNoTracking().Within(within, row => row.AreaCode);
        rows = filter.State is { } state ? rows.Where(row => row.State == state) : rows;
        rows = filter.Violation is { } violation ? rows.Where(row => row.Violation == violation) : rows;
        rows = filter.Overdue is true ? rows.Where(row => row.LastDay < today) : filter.Overdue is false ? rows.Where(row => row.LastDay == null || row.LastDay >= today) : rows;
        rows = filter.Handler is { } handler ? rows.Where(row => row.HandlerId == handler) : rows;
        if (filter.Text?.Trim() is { Length: > 0 } text)
        {
            rows = rows.Where(row => row.Number.Contains(text) || row.Name.Contains(text) || (row.SuspectNumber != null && row.SuspectNumber.Contains(text)));
        }

        var total = await rows.CountAsync(cancellation);
        if (!string.IsNullOrEmpty(filter.After))
        {
            rows = rows.Where(row => row.Number.CompareTo(filter.After) < 0);
        }

        var page = await rows.OrderByDescending(row => row.Number).Take(take + 1).ToListAsync(cancellation);
        return new Page<CaseSummary>([.. page.Take(take).Select(row => row.ToSummary())], total, page.Count > take ? page[take - 1].Number : null);
    }

    /// <summary>What somebody is on, what is due first first.</summary>
    public async Task<IReadOnlyList<CaseSummary>> MineAsync(KnownAccount who, CancellationToken cancellation)
    {
        var rows = await db.Cases.AsNoTracking().Where(row => row.HandlerId == who.Id && row.State != CaseState.Merged)
            .Within(who.Scope, row => row.AreaCode).ToListAsync(cancellation);
        return [.. rows.OrderBy(row => row.LastDay ?? DateOnly.MaxValue).ThenBy(row => row.Number, StringComparer.Ordinal).Select(row => row.ToSummary())];
    }

    /// <summary>Null when there is none in the reader's areas.</summary>
    public async Task<CaseDetail?> ReadAsync(Guid id, KnownAccount who, CancellationToken cancellation)
    {
        if (await FindRowAsync(id, who.Scope, cancellation) is not { } row)
        {
            return null;
        }

        var records = await RecordsAsync(id, cancellation);
        var now = Case.Read(id, [.. records.Select(record => record.ToStep())]);
        var signals = await db.CaseSignals.AsNoTracking().Where(signal => signal.CaseId == id).OrderByDescending(signal => signal.At).ThenByDescending(signal => signal.Id)
            .ToListAsync(cancellation);
        return new CaseDetail(
            row.ToSummary(),
            CaseRows.Read<CaseFacts>(row.Facts),
            records,
            [.. now.Measures.Values.OrderBy(measure => measure.Measure.DueOn).ThenBy(measure => measure.Measure.Id).Select(measure => new CaseMeasureState(measure.Measure.ToWire(), measure.DoneAt))],
            [.. records.Select(record => record.Evidence).OfType<CaseEvidence>()],
            [.. now.RecheckDays],
            ToLines(now, row.AreaCode),
            [.. CaseRights.Next(now, who).Select(kind => (CaseStepKind)kind)],
            now.State is Domain.Cases.CaseState.Confirmed or Domain.Cases.CaseState.Disposing ? [.. CaseRules.MissingMeasures(now).Select(kind => (MeasureKind)kind)] : [],
            await EarlierAsync(row, who.Scope, cancellation),
            row.Parties,
            [.. signals.Select(signal => new CaseSignal(signal.Id, signal.Kind, signal.At, signal.Source, CaseRows.Read<Message>(signal.Why)))],
            await db.CasePenalties.Where(penalty => penalty.CaseId == id).Select(penalty => penalty.Id).Distinct().CountAsync(cancellation));
    }

    /// <summary>What was known of the place, the newest first; null when there is no such case in the areas.</summary>
    public async Task<IReadOnlyList<CaseFactsVersion>?> ReadFactsAsync(Guid id, AreaScope scope, CancellationToken cancellation)
    {
        if (await FindRowAsync(id, scope, cancellation) is null)
        {
            return null;
        }

        var rows = await db.CaseFacts.AsNoTracking().Where(facts => facts.CaseId == id).OrderByDescending(facts => facts.Number).ToListAsync(cancellation);
        return [.. rows.Select(facts => new CaseFactsVersion(facts.At, facts.By, CaseRows.Read<CaseFacts>(facts.Facts)))];
    }

    public async Task<CaseRow?> FindRowAsync(Guid id, AreaScope scope, CancellationToken cancellation) =>
        await db.Cases.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } row && scope.Covers(row.AreaCode) ? row : null;

    /// <summary>A case's steps in the order taken.</summary>
    public async Task<IReadOnlyList<CaseStepRecord>> RecordsAsync(Guid id, CancellationToken cancellation) =>
        [.. (await db.CaseSteps.AsNoTracking().Where(step => step.CaseId == id).OrderBy(step => step.Number).ToListAsync(cancellation)).Select(step => step.ToRecord())];

    private CaseClockLines? ToLines(Case now, string areaCode) => clocks.Find(now, areaCode) is not { } running ? null : new CaseClockLines(
        (CaseStage)running.Stage, running.StartedOn, running.LastDay, running.WorkingDaysLeft, running.IsStanding, (EscalationLevel)running.Escalation,
        [.. running.Lines.Select(line => new Message(line.Key, line.Arguments))]);

    private async Task<IReadOnlyList<CaseSummary>> EarlierAsync(CaseRow here, AreaScope scope, CancellationToken cancellation)
    {
        var (west, south, east, north) = (here.Longitude - EarlierDegrees, here.Latitude - EarlierDegrees, here.Longitude + EarlierDegrees, here.Latitude + EarlierDegrees);
        var near = await db.Cases.AsNoTracking().Within(scope, row => row.AreaCode)
            .Where(row => row.Id != here.Id && row.Latitude >= south && row.Latitude <= north && row.Longitude >= west && row.Longitude <= east).ToListAsync(cancellation);
        var place = new LonLat(here.Longitude, here.Latitude);
        return [.. near.Select(row => (Row: row, Metres: GroundMeasure.DistanceMetres(place, new LonLat(row.Longitude, row.Latitude))))
            .Where(pair => pair.Metres <= EarlierMetres).OrderBy(pair => pair.Metres).ThenBy(pair => pair.Row.Number, StringComparer.Ordinal).Select(pair => pair.Row.ToSummary())];
    }
}
