using GridMap.Contracts;
using GridMap.Contracts.Supervision;
using GridMap.Domain;
using GridMap.Domain.Supervision;
using GridMap.Server.Areas;
using GridMap.Server.Cases;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using SupervisionList = GridMap.Contracts.Supervision.SupervisionList;
using SupervisionMeasure = GridMap.Contracts.Supervision.SupervisionMeasure;

namespace GridMap.Server.Supervision;

/// <summary>Tells units' numbers as of any day from the steps of their cases, ranks them, and lists what is behind each number.</summary>
internal sealed class SupervisionBook(CaseArchive archive, CoverageBook coverage, CaseClocks clocks, AreaDirectory areas)
{
    public DateOnly Today => clocks.Today;

    /// <param name="within">What of the area may be seen.</param>
    /// <param name="areaCode">Short official code; empty for the narrowest area that holds all that may be seen.</param>
    /// <param name="day">The day, today or before.</param>
    /// <param name="by">What units are ranked by.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<SupervisionReport> ReportAsync(AreaScope within, string areaCode, DateOnly day, SupervisionMeasure by, CancellationToken cancellation)
    {
        var known = await areas.CurrentAsync(cancellation);
        var about = areaCode.Length > 0 ? known.Find(areaCode) : known.FindCommon(within);
        var aboutCode = about?.Code.Text ?? areaCode;
        var units = known.Below(aboutCode, within).ToList();
        var scores = await ScoresAsync(within, aboutCode, day, cancellation);
        var cells = await coverage.CountAsync(within, aboutCode, code => units.Find(unit => code.StartsWith(unit.Code.Text, StringComparison.Ordinal))?.Code.Text ?? "", day, cancellation);
        var tallies = units.ToDictionary(
            unit => unit.Code.Text,
            unit => (unit.Name, Cells: cells.GetValueOrDefault(unit.Code.Text), Tally: CaseTally.Of(scores.Where(pair => pair.Case.AreaCode.StartsWith(unit.Code.Text, StringComparison.Ordinal)).Select(pair => pair.Score))),
            StringComparer.Ordinal);
        var ranked = UnitRanking.Of(tallies.Select(pair => (pair.Key, ShareOf(pair.Value.Cells, pair.Value.Tally, by))), by is not (SupervisionMeasure.SentBack or SupervisionMeasure.Relapsed));
        var all = cells.Values.Aggregate(default(Proportion), (sum, one) => sum + one);
        return new SupervisionReport(
            aboutCode, Today, day, by, ToWire(aboutCode, about?.Name ?? "", all, CaseTally.Of(scores.Select(pair => pair.Score)), rank: null, []),
            [.. ranked.Select(unit =>
            {
                var (name, own, tally) = tallies[unit.Unit];
                return ToWire(unit.Unit, name, own, tally, unit.Rank, [.. unit.Words.Select(Problems.Say)]);
            })]);
    }

    /// <summary>The cases that a number counts, as they stood at the end of the day.</summary>
    public async Task<IReadOnlyList<SupervisedCase>> ListAsync(AreaScope within, string areaCode, DateOnly day, SupervisionList list, CancellationToken cancellation) =>
    [
        .. (await ScoresAsync(within, areaCode, day, cancellation)).Where(pair => pair.Score.IsIn((Domain.Supervision.SupervisionList)list))
            .OrderBy(pair => pair.Case.AreaCode, StringComparer.Ordinal).ThenBy(pair => pair.Case.Number, StringComparer.Ordinal)
            .Select(pair => new SupervisedCase(
                pair.Case.Id, pair.Case.Number, pair.Case.Name, pair.Case.AreaCode, (Contracts.Cases.CaseState)pair.Score.Case.State, pair.Score.Case.Round, [.. WordsOf(pair.Score).Select(Problems.Say)])),
    ];

    private async Task<List<(ArchivedCase Case, CaseScore Score)>> ScoresAsync(AreaScope within, string areaCode, DateOnly day, CancellationToken cancellation)
    {
        return [.. (await archive.ListAsync(within, cancellation)).Where(one => one.AreaCode.StartsWith(areaCode, StringComparison.Ordinal))
            .Select(one => (Case: one, Score: clocks.TermsOf(one.AreaCode) is var terms ? CaseScore.Find(one.Case, terms.Limits, terms.Calendar, day) : null)).Where(pair => pair.Score is not null).Select(pair => (pair.Case, pair.Score!))]; // filtered just now
    }

    private static IEnumerable<Phrase> WordsOf(CaseScore score) =>
        score.Stages.Select(stage => Phrase.Of(stage.IsInTime ? "supervision.stageInTime" : "supervision.stageLate", ("stage", stage.Stage), ("endedOn", stage.EndedOn), ("lastDay", stage.LastDay)))
            .Concat(score.SentBack > 0 ? [Phrase.Of("supervision.sentBackTimes", ("times", score.SentBack), ("asked", score.Asked))] : [])
            .Concat(score.IsOverdue ? [Phrase.Of("supervision.isOverdue")] : []);

    private static Proportion ShareOf(Proportion cells, CaseTally tally, SupervisionMeasure by) => by switch
    {
        SupervisionMeasure.Coverage => cells,
        SupervisionMeasure.Closed => tally.Closed,
        SupervisionMeasure.SentBack => tally.SentBack,
        SupervisionMeasure.Relapsed => tally.Relapsed,
        _ => tally.InTime,
    };

    private static UnitRates ToWire(string code, string name, Proportion cells, CaseTally tally, int? rank, IReadOnlyList<Message> words) => new(
        code, name, ToRate(cells), ToRate(tally.InTime), ToRate(tally.Closed), ToRate(tally.SentBack), ToRate(tally.Relapsed), tally.Confirmed, tally.Overdue, rank, words);

    private static Rate ToRate(Proportion share) => new(share.Hits, share.Total, share.Share, share.Low, share.High);
}
