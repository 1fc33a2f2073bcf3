using CsCheck;
using GridMap.Client.Live;
using GridMap.Contracts.Live;
using GridMap.Contracts.Suspects;

namespace GridMap.Client.Tests.Live;

public sealed class MapStateTests
{
    [Fact]
    public void Apply_NewerPosition_IsTakenOver()
    {
        var state = Loaded(sequence: 10, Samples.Suspect(1));

        var effect = state.Apply(Samples.Of(11, Samples.Suspect(1, version: 2, SuspectStatus.Confirmed)));

        Assert.Equal(ChangeEffect.Applied, effect);
        Assert.Equal((11, SuspectStatus.Confirmed), (state.Sequence, state.FindSuspect(Samples.Id(1))?.Status));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(3)]
    public void Apply_PositionAlreadyHeld_ChangesNothing(long sequence)
    {
        var state = Loaded(sequence: 10, Samples.Suspect(1));

        var effect = state.Apply(Samples.Of(sequence, Samples.Suspect(2)));

        Assert.Equal(ChangeEffect.None, effect);
        Assert.Equal((10, 1), (state.Sequence, state.Suspects.Count));
    }

    [Fact]
    public void Apply_JumpOverOtherAreas_IsNoLoss()
    {
        var state = Loaded(sequence: 10);

        state.Apply(Samples.Of(500, Samples.Suspect(1)));

        Assert.Equal((500, 0), (state.Sequence, state.Behind));
    }

    [Fact]
    public void Apply_HeadAhead_SaysHowFarBehind()
    {
        var state = Loaded(sequence: 10);

        state.Apply(Samples.Of(11, Samples.Suspect(1), head: 15));

        Assert.Equal(4, state.Behind);
    }

    [Fact]
    public void Apply_Pulse_MovesOnWithoutShowing()
    {
        var state = Loaded(sequence: 10);

        Assert.Equal(ChangeEffect.None, state.Apply(Samples.Sign(MapChangeKind.Pulse, sequence: 42, head: 42)));
        Assert.Equal(42, state.Sequence);
    }

    [Fact]
    public void Apply_SnapshotNeeded_KeepsWhatIsHeld()
    {
        var state = Loaded(sequence: 10, Samples.Suspect(1));

        Assert.Equal(ChangeEffect.SnapshotNeeded, state.Apply(Samples.Sign(MapChangeKind.SnapshotNeeded, sequence: 900, head: 900)));
        Assert.Equal((10, 1), (state.Sequence, state.Suspects.Count));
    }

    [Fact]
    public void Apply_LaterTargetOfSameSuspect_IsTheSuspectsTarget()
    {
        var state = Loaded(sequence: 10, Samples.Suspect(1));

        state.Apply(Samples.Of(11, Samples.Target(100, suspect: 1)));
        state.Apply(Samples.Of(12, Samples.Target(101, suspect: 1, minutes: 5)));
        state.Apply(Samples.Of(13, Samples.Target(100, suspect: 1, version: 2)));

        Assert.Equal(Samples.Id(101), state.FindTargetOfSuspect(Samples.Id(1))?.Id);
    }

    [Fact]
    public void Apply_AnyRepetitionOfAPrefix_EndsTheSame() =>
        Gen.Int[1, 8].Select(Gen.Int[1, 5]).Array[1, 40].Select(Gen.Int[0, 40]).Sample((steps, cut) =>
        {
            var changes = steps.Select((step, index) => Samples.Of(index + 1, Samples.Suspect(step.Item1, version: index + 1))).ToList();
            var straight = Loaded(sequence: 0);
            changes.ForEach(change => straight.Apply(change));

            var repeated = Loaded(sequence: 0);
            changes.Take(cut).ToList().ForEach(change => repeated.Apply(change));
            changes.ForEach(change => repeated.Apply(change));

            return straight.Sequence == repeated.Sequence && straight.Suspects.ToHashSet().SetEquals(repeated.Suspects);
        });

    private static MapState Loaded(long sequence, params SuspectSummary[] suspects)
    {
        var state = new MapState();
        state.Load(Samples.Snapshot(sequence, suspects));
        return state;
    }
}
