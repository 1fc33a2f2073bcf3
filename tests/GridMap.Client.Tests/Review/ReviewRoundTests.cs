using CsCheck;
using GridMap.Client.Review;
using GridMap.Client.Tests.Live;

namespace GridMap.Client.Tests.Review;

public sealed class ReviewRoundTests
{
    private static readonly Guid A = Samples.Id(1);
    private static readonly Guid B = Samples.Id(2);
    private static readonly Guid C = Samples.Id(3);
    private static readonly Guid D = Samples.Id(4);

    [Fact]
    public void Sync_FirstTime_PutsTheFirstOnTheTable()
    {
        var round = Of(A, B, C);

        Assert.Equal(A, round.Current);
        Assert.Equal([B, C], round.Upcoming(5));
    }

    [Fact]
    public void Judge_InTheMiddle_BringsTheNext()
    {
        var round = Of(A, B, C);
        round.Move(1);

        Assert.Equal(B, round.Judge());
        Assert.Equal((C, 1, B), (round.Current, round.Done, round.LastJudged));
    }

    [Fact]
    public void Judge_TheLastOne_LeavesNothingThenNothingToJudge()
    {
        var round = Of(A);
        round.Judge();

        Assert.Null(round.Current);
        Assert.Null(round.Judge());
        Assert.Equal(1, round.Done);
    }

    [Fact]
    public void Sync_BeforeTheServerTellsOfTheVerdict_DoesNotBringItBack()
    {
        var round = Of(A, B);
        round.Judge();
        round.Sync([A, B, C]);

        Assert.Equal([B, C], round.Open);
    }

    [Fact]
    public void Arrange_FromTheTop_BeginsAtTheFirstOfTheNewOrder()
    {
        var round = Of(A, B, C);
        round.Move(2);
        round.Arrange([B, A, C], fromTheTop: true);

        Assert.Equal([B, A, C], round.Open);
        Assert.Equal(B, round.Current);
        round.Judge();
        Assert.Equal(A, round.Current);
    }

    [Fact]
    public void Arrange_WhileSomebodyLooks_LeavesTheOneOnTheTable()
    {
        var round = Of(A, B, C);
        round.Judge();
        round.Arrange([D, C, B, A], fromTheTop: false);

        Assert.Equal([D, C, B], round.Open);
        Assert.Equal(B, round.Current);
        round.Move(-1);
        Assert.Equal(C, round.Current);
    }

    [Fact]
    public void Sync_CurrentJudgedElsewhere_StaysOnTheTableClosed()
    {
        var round = Of(A, B, C);
        round.Move(1);
        round.Sync([A, C]);

        Assert.Equal((B, false), (round.Current, round.IsCurrentOpen));
        Assert.Null(round.Judge());
        round.Move(1);
        Assert.Equal(C, round.Current);
    }

    [Fact]
    public void Move_BackFromOneJudgedElsewhere_IsTheOneBefore()
    {
        var round = Of(A, B, C);
        round.Move(1);
        round.Sync([A, C]);
        round.Move(-1);

        Assert.Equal(A, round.Current);
    }

    [Fact]
    public void Sync_NewSuspect_ComesLastAndDisturbsNothing()
    {
        var round = Of(B, C);
        round.Move(1);
        round.Sync([A, B, C]);

        Assert.Equal(C, round.Current);
        Assert.Equal([B, C, A], round.Open);
    }

    [Fact]
    public void Refuse_StillSuspected_ComesNextInTurn()
    {
        var round = Of(A, B, C);
        round.Judge();
        round.Refuse(A);

        Assert.Equal((B, 0), (round.Current, round.Done));
        Assert.Equal([B, A, C], round.Open);
    }

    [Fact]
    public void Refuse_JudgedElsewhere_StaysAway()
    {
        var round = Of(A, B);
        round.Judge();
        round.Sync([B]);
        round.Refuse(A);

        Assert.Equal([B], round.Open);
    }

    [Fact]
    public void Restore_AfterUndo_IsOnTheTableAgain()
    {
        var round = Of(A, B, C);
        round.Judge();
        round.Sync([B, C]);
        round.Restore(A);

        Assert.Equal((A, true, 0), (round.Current, round.IsCurrentOpen, round.Done));
    }

    [Fact]
    public void Restore_AfterTheLast_IsOnTheTableAgain()
    {
        var round = Of(A);
        round.Judge();
        round.Restore(A);

        Assert.Equal(A, round.Current);
    }

    [Fact]
    public void Select_OneThatIsSettled_ShowsItWithoutAVerdict()
    {
        var round = Of(A, B);
        round.Select(D);

        Assert.Equal((D, false), (round.Current, round.IsCurrentOpen));
    }

    // Whatever is pressed: nothing waits twice, nothing judged waits, the one on the table is there while anything waits.
    [Fact]
    public void AnyKeys_TheRound_StaysWhole() =>
        Gen.Int[0, 6].Array[0, 60].Sample(keys =>
        {
            var suspected = Enumerable.Range(1, 9).Select(number => Samples.Id(number)).ToList();
            var round = Of([.. suspected]);
            foreach (var (key, turn) in keys.Select((key, turn) => (key, turn)))
            {
                switch (key)
                {
                    case 0: round.Move(1); break;
                    case 1: round.Move(-1); break;
                    case 2 or 3: round.Judge(); break;
                    case 4 when round.LastJudged is { } last: round.Restore(last); break;
                    case 5 when round.LastJudged is { } last: round.Refuse(last); break;
                    case 6:
                        suspected.RemoveAt(turn % suspected.Count);
                        suspected.Add(Samples.Id(100 + turn));
                        round.Sync(suspected);
                        break;
                }
            }

            return round.Open.Distinct().Count() == round.Open.Count
                && (round.LastJudged is not { } judged || !round.Open.Contains(judged))
                && (round.Open.Count is 0 || round.Current is not null);
        });

    private static ReviewRound Of(params Guid[] suspected)
    {
        var round = new ReviewRound();
        round.Sync(suspected);
        return round;
    }
}
