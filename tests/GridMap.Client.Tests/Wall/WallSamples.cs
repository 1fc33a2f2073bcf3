using GridMap.Client.Tests.Live;
using GridMap.Contracts.Standing;

namespace GridMap.Client.Tests.Wall;

internal static class WallSamples
{
    internal static StandingFigures Figures { get; } = new(
        NewToday: 29, AwaitingReview: 31, AwaitingDispatch: 2, OnTheWay: 5, Overdue: 3, Unreached: 1, Closed: 40, ClosedToday: 4, Cells: 1000, SweptCells: 640, StaleCells: 60);

    internal static StandingReport Report { get; } = new(
        "4101", "郑州市", Samples.Noon, OverdueHours: 72, Figures, new StandingScore(0.6, 0.64, 0.506, 0.571),
        [
            new("410102", "中原区", Figures, new StandingScore(0.6, 0.64, 0.506, 0.571), Rank: 1),
            new("410103", "二七区", new StandingFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), new StandingScore(null, null, null, null), Rank: null),
        ]);
}
