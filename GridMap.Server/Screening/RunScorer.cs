using GridMap.Contracts.Screening;
using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Scores;
using GridMap.Server.Grids;
using GridMap.Server.Hosting;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Screening;

/// <summary>Joins what the tables tell with what the server knows, scores every place and ranks them.</summary>
internal sealed class RunScorer(GridMapDb db, IEnumerable<IPlaceSignalSource> sources, WeightsBook weights, CellDirectory cells)
{
    /// <returns>The places by rank, and the version that scored them.</returns>
    public async Task<(IReadOnlyList<ScreenedPlaceRow> Places, string WeightsVersion)> ScoreAsync(
        ScreeningRunRow run, IReadOnlyList<ScreenedPlaceNote> notes, DateOnly today, CancellationToken cancellation)
    {
        var ground = new PlaceGround<string>([.. notes.Select(note => (note.Key, new LonLat(note.Longitude, note.Latitude)))]);
        var own = new List<PlaceSignal>();
        foreach (var source in sources)
        {
            own.AddRange(await source.ReadAsync(ground, run.AreaCode, cancellation));
        }

        var noteOf = notes.ToDictionary(note => note.Key, StringComparer.Ordinal);
        var signals = notes.SelectMany(note => note.Signals.Select(signal => ToSignal(note.Key, signal))).Concat(own).ToLookup(signal => signal.PlaceId, StringComparer.Ordinal);
        var current = await weights.CurrentAsync(cancellation);
        var before = await BeforeAsync(run, cancellation);
        var grid = await cells.CurrentAsync(cancellation);
        var scored = CityScorer.Score(noteOf.Keys, signals, current, today).Places;
        return ([.. scored.Select((score, index) => ToRow(run, noteOf[score.PlaceId], score, index + 1, before, grid))], current.Version);
    }

    private static PlaceSignal ToSignal(string key, PlaceSignalNote note) =>
        new(key, Enum.Parse<SignalKind>(note.Kind), note.Strength, note.On, note.Source, new Phrase(note.Reason.Key, note.Reason.Arguments));

    private static ScreenedPlaceRow ToRow(
        ScreeningRunRow run, ScreenedPlaceNote note, PlaceScore score, int rank, Dictionary<Guid, ScreenedPlaceRow> before, CellSnapshot grid)
    {
        var id = ScreeningRows.IdOf("place", run.AreaCode, note.Key);
        var earlier = before.GetValueOrDefault(id);
        var had = earlier is null ? [] : ScreeningRows.Read<List<PlaceSign>>(earlier.Signs);
        var signs = score.Contributions.Select(contribution => ToSign(contribution, isNew: earlier is not null && !had.Exists(sign => IsSame(sign, contribution)))).ToList();
        var gone = had.Where(sign => !score.Contributions.Any(contribution => IsSame(sign, contribution)));
        return new ScreenedPlaceRow
        {
            RunId = run.Id,
            PlaceId = id,
            Key = note.Key,
            Name = note.Name,
            Kind = note.Kind,
            Address = note.Address,
            AreaCode = AreaOf(run, note, grid),
            Longitude = note.Longitude,
            Latitude = note.Latitude,
            Rank = rank,
            RankBefore = earlier?.Rank,
            Probability = score.Probability,
            ProbabilityBefore = earlier?.Probability,
            PriorLogOdds = score.PriorLogOdds,
            LogOdds = score.LogOdds,
            Groups = $",{string.Join(',', score.Groups.Where(pair => pair.Value > 0).OrderByDescending(pair => pair.Value).Select(pair => pair.Key))},",
            Signs = ScreeningRows.Write(signs),
            Gone = ScreeningRows.Write(gone.ToList()),
            Check = ScreeningRows.Write(new PlaceCheck(score.Settles.Kind.ToString(), Problems.Say(score.Settles.Why))),
            Links = ScreeningRows.Write(note.Links),
        };
    }

    private static PlaceSign ToSign(SignalContribution contribution, bool isNew) => new(
        contribution.Signal.Kind.ToString(), SignalGroups.Of(contribution.Signal.Kind).ToString(), SignalGroups.SpeaksAgainst(contribution.Signal.Kind),
        contribution.Signal.Strength, contribution.Signal.On, contribution.Signal.Source, Problems.Say(contribution.Signal.Reason), contribution.LogOdds,
        contribution.AloneLogOdds, isNew);

    private static bool IsSame(PlaceSign sign, SignalContribution contribution) => sign.Kind == contribution.Signal.Kind.ToString();

    /// <summary>The cell that holds it, else what its source says, as far as that lies in the run's area.</summary>
    private static string AreaOf(ScreeningRunRow run, ScreenedPlaceNote note, CellSnapshot grid) =>
        grid.Find(new LonLat(note.Longitude, note.Latitude))?.Code is { } cell && cell.StartsWith(run.AreaCode, StringComparison.Ordinal) ? cell
        : note.AreaCode?.StartsWith(run.AreaCode, StringComparison.Ordinal) is true ? note.AreaCode
        : run.AreaCode;

    private async Task<Dictionary<Guid, ScreenedPlaceRow>> BeforeAsync(ScreeningRunRow run, CancellationToken cancellation)
    {
        var last = await db.ScreeningRuns.AsNoTracking()
            .Where(known => known.AreaCode == run.AreaCode && known.State == ScreeningRunState.Done && known.Id != run.Id)
            .OrderByDescending(known => known.FinishedAt).Select(known => (Guid?)known.Id).FirstOrDefaultAsync(cancellation);
        return last is null ? [] : await db.ScreenedPlaces.AsNoTracking().Where(row => row.RunId == last).ToDictionaryAsync(row => row.PlaceId, cancellation);
    }
}
