using static GridMap.Domain.Screening.SignalKind;

namespace GridMap.Domain.Screening.Scores;

/// <summary>The weights a city starts with, before it has outcomes of its own.</summary>
/// <remarks>
/// Each is the logarithm of a likelihood ratio that was reasoned, not fitted: how often the signal is expected at a hidden workshop, over how often at any other place of the list.
/// Where a source names a method without figures, the figures beside it are assumptions and say so; <see cref="ScoreFit"/> moves them once outcomes are there.
/// How often other places show it is only a start: <see cref="CityScorer"/> counts it in the city that is screened.
/// </remarks>
public static class DefaultWeights
{
    /// <summary>The set, version <c>reasoned-2</c>.</summary>
    public static ScoreWeights Reasoned { get; } = new(
        "reasoned-2",
        BaseRate: 1.0 / 300,
        new SortedDictionary<SignalKind, SignalWeight>
        {
            [ChemicalScope] = Weight(4, at: 0.2, "Assumed 20 % of workshops against 5 % of places; most hide behind another trade or none, and lawful dealers carry the same words."),
            [SuspectedScope] = Weight(2.5, at: 0.25, "Assumed 25 % against 10 %: 'new materials', cleaning agents, plastics (plan: under the label of new materials)."),
            [LicenceMissing] = Weight(5, at: 0.1, "Assumed 10 % against 2 %: the plan's kinds 1 to 3 are defined by it, but registers lag behind papers."),
            [RevokedActive] = Weight(6, at: 0.09, "Assumed 9 % against 1.5 %: work after the register's end has few lawful explanations besides a register that lags."),
            [CrowdedAddress] = Weight(1.6, at: 0.25, "Assumed 25 % against 15 %: shared yards and letting are common; weak alone."),
            [WithinAnother] = Weight(3, at: 0.18, "Assumed 18 % against 6 %: the plan's kind 4 (厂中厂), yet letting a hall is lawful and common."),
            [Licensed] = Against(8, "A valid licence for just this explains chemicals, trucks and load; going beyond it remains possible (plan's kind 1)."),
            [LawfulTrade] = Against(5, "Feed mills, concrete plants, cold stores and licensed paint shops show the same load and traffic; a decoy registration remains possible."),
            [PowerStep] = Weight(5, at: 0.4, "Named by the plan (users with a sudden rise). Assumed 40 % against 8 %: any new tenant makes a step."),
            [PowerBurst] = Weight(2, at: 0.2, "Assumed 20 % against 10 %: repairs, harvests and builders burst, too."),
            [PowerByNight] = Weight(5, at: 0.45, "Assumed 45 % against 9 %: concealed work goes on by night; so do cold stores, which a lawful trade takes back."),
            [PowerDuringStop] = Weight(6, at: 0.3, "Assumed 30 % against 5 %: load while all were told to stop; some have leave to go on."),
            [PowerAbovePeers] = Weight(3, at: 0.24, "Assumed 24 % against 8 %: far above its own trade; size differs within a trade."),
            [PowerTogether] = Weight(20, at: 0.12, "Assumed 12 % against 0.6 %: load split among neighbours' meters; a yard let to several tenants of one order looks alike."),
            [PowerWithoutFirm] = Weight(6, at: 0.24, "Assumed 24 % against 4 %: industrial load where nobody is registered; unregistered but harmless trades exist."),
            [PowerSeasonal] = Against(3, "The rise follows season or trade: most such rises are harmless, some workshops keep seasons."),
            [TruckStop] = Weight(6, at: 0.36, "Named by the plan (abnormal tracks). Assumed 36 % against 6 %: drivers also rest and repair at unregistered places."),
            [TrucksShare] = Weight(4, at: 0.24, "Assumed 24 % against 6 %: several trucks at one unregistered place; inns and repair shops draw several, too."),
            [TruckByNight] = Weight(4, at: 0.24, "Assumed 24 % against 6 %: unloading by night; night rest looks alike."),
            [TruckSilent] = Weight(2.5, at: 0.15, "Assumed 15 % against 6 %: devices switched off; dead zones fall silent, too."),
            [TruckDetour] = Weight(2.5, at: 0.15, "Assumed 15 % against 6 %: off the approved route; road works and errands, too."),
            [IdlePlace] = Prior(8.5, "The plan names idle plants, abandoned farms, closed stores above all. Assumed 60 % of workshops at 15 % of places, so 4 times against a half elsewhere. A kind of place is no event: it is not counted again in the city."),
            [Seen] = Weight(8, at: 0.5, "Tanks, drums or new sheds from the air: assumed 50 % against 6 %; water tanks and farm silos look alike. Strength is the detector's score."),
            [SeenClean] = Against(2.5, "Much is under roofs: assumed 40 % of workshops show nothing on a good flight, nearly all other places.", 120),
            [Reported] = Weight(6, at: 0.18, "Assumed 18 % against 3 %: the campaign's own figures (30 rewarded of 2769) make reports rare; malice and error exist. Several reports count diminishingly."),
            [EarlierCase] = Weight(5, at: 0.1, "Assumed 10 % against 2 %: places keep walls, wells, wiring and landlords (回头看).", 720),
            [Relapse] = Weight(12, at: 0.06, "Life at a place closed for this: assumed 6 % against 0.5 %."),
            [VisitedClean] = Against(6, "A visit misses about one in six of what is hidden, and a place may take up work afterwards.", 120),
        },
        LaterShare: 0.5,
        GroupCap: Math.Log(400),
        TotalCap: Math.Log(20_000),
        HalfLifeDays: 180,
        PresenceShare: 0.5);

    private static SignalWeight Weight(double ratio, double at, string reason, double? halfLifeDays = null) => new(Math.Round(Math.Log(ratio), 2), reason, halfLifeDays, at);

    private static SignalWeight Prior(double ratio, string reason) => new(Math.Round(Math.Log(ratio), 2), reason);

    private static SignalWeight Against(double ratio, string reason, double? halfLifeDays = null) => new(Math.Round(-Math.Log(ratio), 2), reason, halfLifeDays);
}
