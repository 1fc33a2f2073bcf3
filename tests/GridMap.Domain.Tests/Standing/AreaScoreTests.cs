using CsCheck;
using GridMap.Domain.Standing;

namespace GridMap.Domain.Tests.Standing;

public sealed class AreaScoreTests
{
    [Fact]
    public void Of_EachShare_IsWhatIsDoneByWhatThereIs()
    {
        var score = AreaScore.Of(new AreaFigures { Cells = 10, SweptCells = 4, AwaitingReview = 1, AwaitingDispatch = 1, OnTheWay = 3, Overdue = 1, Unreached = 1, Closed = 2 });

        Assert.Equal((0.4, 0.25, 0.75), (score.SweptShare, score.ClosedShare, score.OnTimeShare));
        Assert.Equal(0.467, score.Value);
    }

    [Fact]
    public void Of_NothingToDo_HasNoScore() => Assert.Null(AreaScore.Of(default).Value);

    [Fact]
    public void Of_NoSuspects_IsNeitherRewardedNorPunished()
    {
        var swept = new AreaFigures { Cells = 10, SweptCells = 4 };

        Assert.Equal(0.4, AreaScore.Of(swept).Value);
        Assert.Equal(0.4, AreaScore.Of(swept with { NewToday = 0 }).Value);
    }

    [Fact]
    public void Rank_EqualScores_ShareARankAndTheNextCountsThem() =>
        Assert.Equal([2, 1, 2, null, 4], AreaScore.Rank([0.5, 0.9, 0.5, null, 0.1]));

    [Fact]
    public void Rank_AnyScores_OrderAsTheyDo() =>
        Gen.Int[0, 20].Array[0, 30].Sample(numbers =>
        {
            var ranks = AreaScore.Rank([.. numbers.Select(number => number == 0 ? (double?)null : number / 20.0)]);
            for (var one = 0; one < numbers.Length; one++)
            {
                for (var other = 0; other < numbers.Length; other++)
                {
                    if (numbers[one] > 0 && numbers[other] > 0)
                    {
                        Assert.Equal(numbers[one].CompareTo(numbers[other]), -Math.Sign(ranks[one]!.Value - ranks[other]!.Value)); // Those above zero have a rank.
                    }
                }
            }
        });

    [Fact]
    public void Of_CellsGoneThroughOnFoot_CountsThemAsDone() =>
        Assert.Equal(0.7, AreaScore.Of(new AreaFigures { Cells = 10, SweptCells = 4, GroundCheckedCells = 3 }).SweptShare);

    [Fact]
    public void Plus_AndBack_LeavesNothing()
    {
        var figures = new AreaFigures { NewToday = 1, AwaitingReview = 2, AwaitingDispatch = 3, OnTheWay = 4, Overdue = 5, Unreached = 6, Closed = 7, ClosedToday = 8, Cells = 9, SweptCells = 10, StaleCells = 11, GroundCheckedCells = 12 };

        Assert.Equal(default, figures.Plus(figures, times: -1));
        Assert.Equal(figures, default(AreaFigures).Plus(figures));
    }
}
