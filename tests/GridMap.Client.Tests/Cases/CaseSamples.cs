using GridMap.Client.Tests.Live;
using GridMap.Contracts.Cases;

namespace GridMap.Client.Tests.Cases;

internal static class CaseSamples
{
    /// <summary>Beijing day of <see cref="Samples.Noon"/>.</summary>
    internal static readonly DateOnly Today = new(2026, 5, 1);

    internal static CaseSummary Summary(int number, CaseState state = CaseState.Disposing, int? lastDayIn = null, int version = 1, string area = "41010500100101", int? suspect = null) => new(
        Samples.Id(number), $"AJ-2026-{number:0000}", suspect is { } of ? Samples.Id(of) : null, suspect is { } known ? $"YS-2026-{known:0000}" : null, $"作坊{number}", area, 113.6, 34.7,
        state, IsSuspended: false, state > CaseState.Excluded ? ViolationKind.UnlicensedTrade : null, Round: 1, Samples.Id(8000 + number % 2), $"经办{number % 2}",
        lastDayIn is null ? null : CaseStage.Disposal, lastDayIn is { } days ? Today.AddDays(days) : null, NextRecheckOn: null, IsTransferred: false, MergedInto: null,
        Samples.Noon.AddDays(-20), Samples.Noon.AddHours(-number), version);

    internal static CaseDetail Detail(CaseSummary summary, IReadOnlyList<CaseStepKind> next, params CaseStepRecord[] steps) => new(
        summary, new CaseFacts(summary.Name, "村东头", null, "无照", "无人机航飞", Today.AddDays(-20), null, null, null),
        steps.Length > 0 ? steps : [Step(1, CaseStepKind.Open, -20)], Measures: [], Evidence: [], RecheckDays: [],
        new CaseClockLines(CaseStage.Disposal, Today.AddDays(-15), Today.AddDays(-2), WorkingDaysLeft: -2, IsStanding: false, EscalationLevel.Township,
            [new Contracts.Message("case.clockStart", new Dictionary<string, string> { ["stage"] = "Disposal", ["day"] = "2026-04-16", ["workingDays"] = "15" })]),
        next, RequiredMeasures: [], Earlier: [], Parties: 1, Signals: []);

    internal static CaseStepRecord Step(int number, CaseStepKind kind, int daysFromNow = 0, string by = "甲") => new(
        Samples.Id(7000 + number), kind, Samples.Noon.AddDays(daysFromNow), Samples.Id(8000), by, Samples.Noon.AddDays(daysFromNow), Reason: null, To: null, ToName: null,
        Violation: null, Measure: null, MeasureId: null, Evidence: null, EvidenceIds: [], RecheckDays: [], NewLastDay: null, Into: null);

    /// <summary>Steps of these kinds, a day apart, the last one now.</summary>
    internal static CaseStepRecord[] Steps(params CaseStepKind[] kinds) => [.. kinds.Select((kind, at) => Step(at, kind, at + 1 - kinds.Length))];
}
