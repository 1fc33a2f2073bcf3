using GridMap.Contracts.Cases;
using GridMap.Contracts.Live;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;

namespace GridMap.Client.Tests.Live;

internal static class Samples
{
    internal static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    internal static SuspectSummary Suspect(int number, int version = 1, SuspectStatus status = SuspectStatus.Suspected) =>
        new(
            Id(number), $"YS-2026-{number:0000}", 113.6, 34.7, RadiusMetres: 5, status, Score: 0.8, CellCode: "41010500100101",
            AreaCode: "41010500100101", TankCount: 2, StructureCount: 1, Noon, Noon, Noon, Id(9000), version);

    internal static TargetSummary Target(int number, int suspect, int version = 1, int minutes = 0) =>
        new(
            Id(number), Id(suspect), $"YS-2026-{suspect:0000}", 113.6, 34.7, "41010500100101", TargetStatus.Assigned,
            InspectorId: null, InspectorName: null, Finding: null, Note: null, Noon.AddMinutes(minutes), Noon, version);

    internal static CaseSummary Case(int number, int version = 1, CaseState state = CaseState.Disposing, DateOnly? lastDay = null) =>
        new(
            Id(number), $"AJ-2026-{number:0000}", SuspectId: null, SuspectNumber: null, $"场所{number}", "41010500100101", 113.6, 34.7, state, IsSuspended: false,
            ViolationKind.NoLicence, Round: 1, HandlerId: null, HandlerName: null, CaseStage.Disposal, lastDay, NextRecheckOn: null, IsTransferred: false, MergedInto: null,
            Noon, Noon, version);

    internal static MapChange Of(long sequence, CaseSummary one) => new(sequence, Noon, MapChangeKind.Case, one.AreaCode, Case: one);

    internal static MapChange Of(long sequence, SuspectSummary suspect) =>
        new(sequence, Noon, MapChangeKind.Suspect, suspect.AreaCode, Suspect: suspect);

    internal static MapChange Of(long sequence, TargetSummary target) =>
        new(sequence, Noon, MapChangeKind.Target, target.AreaCode, Target: target);

    internal static MapChange Gone(long sequence, int number) =>
        new(sequence, Noon, MapChangeKind.Gone, "41010500100101", GoneId: Id(number));

    internal static MapBatch Batch(params MapChange[] changes) =>
        new(changes[^1].Sequence, HeadSequence: changes[^1].Sequence, MapBatchKind.Every, changes);

    internal static MapBatch Sign(MapBatchKind kind, long sequence, long head) => new(sequence, head, kind, []);

    internal static MapSnapshot Snapshot(long sequence, params SuspectSummary[] suspects) => new(sequence, "", "4101", Noon, suspects, [], []);

    internal static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
