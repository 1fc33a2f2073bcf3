using CsCheck;
using GridMap.Client.Live;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Live;
using GridMap.Contracts.Suspects;

namespace GridMap.Client.Tests.Live;

public sealed class MapStateTests
{
    [Fact]
    public void Apply_NewerPosition_IsTakenOver()
    {
        var state = Loaded(sequence: 10, Samples.Suspect(1));

        var shown = state.Apply(Samples.Batch(Samples.Of(11, Samples.Suspect(1, version: 2, SuspectStatus.Confirmed))));

        Assert.Single(shown);
        Assert.Equal((11, SuspectStatus.Confirmed), (state.Sequence, state.FindSuspect(Samples.Id(1))?.Status));
    }

    [Fact]
    public void Apply_ChangeOfWhatIsHeld_KeepsNoSecondCopyOfItsWords()
    {
        var (first, target) = (Samples.Suspect(1), Samples.Target(2, suspect: 1));
        var state = Loaded(sequence: 10, first);
        state.Apply(Samples.Batch(Samples.Of(11, target)));

        // As they come over the wire: equal words, other strings.
        state.Apply(Samples.Batch(
            Samples.Of(12, first with { Number = new string(first.Number), CellCode = new string(first.CellCode), AreaCode = new string(first.AreaCode), Version = 2 }),
            Samples.Of(13, target with { SuspectNumber = new string(target.SuspectNumber), AreaCode = new string(target.AreaCode), Version = 2 })));

        var (suspect, visit) = (state.FindSuspect(first.Id)!, state.FindTarget(target.Id)!);
        Assert.Equal((2, 2), (suspect.Version, visit.Version));
        Assert.Same(first.Number, suspect.Number);
        Assert.Same(first.CellCode, suspect.CellCode);
        Assert.Same(first.AreaCode, suspect.AreaCode);
        Assert.Same(target.SuspectNumber, visit.SuspectNumber);
        Assert.Same(target.AreaCode, visit.AreaCode);
    }

    [Fact]
    public void Apply_Case_IsHeldUntilItIsMergedOrGone()
    {
        var state = new MapState();
        state.Load(Samples.Snapshot(10) with { Cases = [Held(1, CaseState.Suspected), Held(2, CaseState.Closed)] });

        state.Apply(Samples.Batch(Told(11, Held(1, CaseState.Dispatched, version: 2)), Told(12, Held(1, CaseState.Suspected))));
        Assert.Equal(CaseState.Dispatched, state.FindCaseOfSuspect(Samples.Id(101))?.State);
        state.Apply(Samples.Batch(Told(13, Held(1, CaseState.Merged, version: 3)), Samples.Gone(14, 2)));

        Assert.Empty(state.Cases);
        Assert.Null(state.FindCaseOfSuspect(Samples.Id(101)));

        static CaseSummary Held(int number, CaseState stands, int version = 1) => new(
            Samples.Id(number), $"AJ-2026-{number:0000}", Samples.Id(100 + number), null, "东村", "41010500100101", 113.6, 34.7, stands, IsSuspended: false, Violation: null, Round: 1,
            HandlerId: null, HandlerName: null, Stage: null, LastDay: null, NextRecheckOn: null, IsTransferred: false, MergedInto: null, Samples.Noon, Samples.Noon, version);

        static MapChange Told(long sequence, CaseSummary held) => new(sequence, Samples.Noon, MapChangeKind.Case, held.AreaCode, Case: held);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(3)]
    public void Apply_PositionAlreadyHeld_ChangesNothing(long sequence)
    {
        var state = Loaded(sequence: 10, Samples.Suspect(1));

        var shown = state.Apply(Samples.Batch(Samples.Of(sequence, Samples.Suspect(2))));

        Assert.Empty(shown);
        Assert.Equal((10, 1), (state.Sequence, state.Suspects.Count));
    }

    [Fact]
    public void Apply_JumpOverOtherAreas_IsNoLoss()
    {
        var state = Loaded(sequence: 10);

        state.Apply(Samples.Batch(Samples.Of(500, Samples.Suspect(1))));

        Assert.Equal((500, 0), (state.Sequence, state.Behind));
    }

    [Fact]
    public void Apply_HeadAhead_SaysHowFarBehind()
    {
        var state = Loaded(sequence: 10);

        state.Apply(Samples.Batch(Samples.Of(11, Samples.Suspect(1))) with { HeadSequence = 15 });

        Assert.Equal(4, state.Behind);
    }

    [Fact]
    public void Apply_SignOfLife_MovesOnWithoutShowing()
    {
        var state = Loaded(sequence: 10);

        Assert.Empty(state.Apply(Samples.Sign(MapBatchKind.Every, sequence: 42, head: 42)));
        Assert.Equal(42, state.Sequence);
    }

    [Fact]
    public void Apply_ObjectsThatLeft_AreDroppedAndEverythingIsDrawnAnew()
    {
        var state = Loaded(sequence: 10, Samples.Suspect(1), Samples.Suspect(2));
        state.Apply(Samples.Batch(Samples.Of(11, Samples.Target(100, suspect: 1))));
        var generation = state.Generation;

        state.Apply(Samples.Batch(Samples.Gone(12, 1), Samples.Gone(13, 100)));

        Assert.Equal([Samples.Id(2)], state.Suspects.Select(suspect => suspect.Id));
        Assert.Null(state.FindTargetOfSuspect(Samples.Id(1)));
        Assert.NotEqual(generation, state.Generation);
    }

    [Fact]
    public void Apply_ObjectMovedWithinTheArea_IsHeldInItsNewState()
    {
        var state = Loaded(sequence: 10, Samples.Suspect(1));

        state.Apply(Samples.Batch(Samples.Gone(11, 1), Samples.Of(12, Samples.Suspect(1, version: 2))));

        Assert.Equal(2, state.FindSuspect(Samples.Id(1))?.Version);
    }

    [Fact]
    public void Apply_NothingOfTheGoneIsHeld_ChangesNothing()
    {
        var state = Loaded(sequence: 10, Samples.Suspect(1));
        var generation = state.Generation;

        Assert.Empty(state.Apply(Samples.Batch(Samples.Gone(11, 5))));
        Assert.Equal((generation, 11L), (state.Generation, state.Sequence));
    }

    [Fact]
    public void Apply_LaterTargetOfSameSuspect_IsTheSuspectsTarget()
    {
        var state = Loaded(sequence: 10, Samples.Suspect(1));

        state.Apply(Samples.Batch(Samples.Of(11, Samples.Target(100, suspect: 1))));
        state.Apply(Samples.Batch(Samples.Of(12, Samples.Target(101, suspect: 1, minutes: 5))));
        state.Apply(Samples.Batch(Samples.Of(13, Samples.Target(100, suspect: 1, version: 2))));

        Assert.Equal(Samples.Id(101), state.FindTargetOfSuspect(Samples.Id(1))?.Id);
    }

    [Fact]
    public void Apply_AnyRepetitionOfAPrefix_EndsTheSame() =>
        Gen.Int[1, 8].Select(Gen.Int[1, 5]).Array[1, 40].Select(Gen.Int[0, 40]).Sample((steps, cut) =>
        {
            var changes = steps.Select((step, index) => Samples.Of(index + 1, Samples.Suspect(step.Item1, version: index + 1))).ToList();
            var straight = Loaded(sequence: 0);
            changes.ForEach(change => straight.Apply(Samples.Batch(change)));

            var repeated = Loaded(sequence: 0);
            changes.Take(cut).ToList().ForEach(change => repeated.Apply(Samples.Batch(change)));
            changes.ForEach(change => repeated.Apply(Samples.Batch(change)));

            return straight.Sequence == repeated.Sequence && straight.Suspects.ToHashSet().SetEquals(repeated.Suspects);
        });

    private static MapState Loaded(long sequence, params SuspectSummary[] suspects)
    {
        var state = new MapState();
        state.Load(Samples.Snapshot(sequence, suspects));
        return state;
    }
}
