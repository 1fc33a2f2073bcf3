using GridMap.Client.Playback;
using GridMap.Client.Tests.Live;
using GridMap.Contracts.Live;
using GridMap.Contracts.Suspects;

namespace GridMap.Client.Tests.Playback;

public sealed class PastStateTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Undo_OfManyChanges_GivesEachStateBefore(int seed)
    {
        var chance = new Random(seed);
        var state = new PastState();
        state.Load(Samples.Snapshot(10, [.. Enumerable.Range(1, 20).Select(number => Samples.Suspect(number))]));
        var states = new Stack<string>();
        var steps = new Stack<PastStep?>();
        for (var sequence = 11; sequence < 400; sequence++)
        {
            states.Push(Describe(state));
            var number = chance.Next(1, 60);
            var held = state.FindSuspect(Samples.Id(number));
            steps.Push(state.Apply(chance.Next(5) == 0
                ? Samples.Of(sequence, Samples.Case(2000 + chance.Next(10), version: sequence))
                : chance.Next(20) == 0 && state.Cases.FirstOrDefault() is { } leaving
                ? new MapChange(sequence, Samples.Noon, MapChangeKind.Gone, leaving.AreaCode, GoneId: leaving.Id)
                : held is not null && chance.Next(4) == 0
                ? new MapChange(sequence, Samples.Noon, MapChangeKind.Gone, held.AreaCode, GoneId: held.Id)
                : chance.Next(3) > 0
                ? Samples.Of(sequence, Samples.Suspect(number, version: sequence, status: (SuspectStatus)chance.Next(3)))
                : Samples.Of(sequence, Samples.Target(1000 + number, suspect: number, version: sequence, minutes: chance.Next(50)))));
        }

        while (steps.TryPop(out var step))
        {
            state.Undo(step ?? throw new InvalidOperationException("Every change of these shows."));
            Assert.Equal(states.Pop(), Describe(state));
        }
    }

    private static string Describe(PastState state) => $"{state.Sequence}: " + string.Join(
        ", ", state.Suspects.OrderBy(suspect => suspect.Number).Select(suspect => $"{suspect.Number} {suspect.Version} {state.FindTargetOfSuspect(suspect.Id)?.Version}"))
        + string.Join(", ", state.Cases.OrderBy(one => one.Number).Select(one => $" {one.Number} {one.Version}"));
}
