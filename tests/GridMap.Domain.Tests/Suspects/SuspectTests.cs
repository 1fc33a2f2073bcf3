using GridMap.Domain.Geo;
using GridMap.Domain.Suspects;

namespace GridMap.Domain.Tests.Suspects;

public sealed class SuspectTests
{
    private static readonly Suspect Flagged = Suspect.Flag(new LonLat(113.6254, 34.7466), radiusMetres: 4, score: 0.8);

    [Theory]
    [InlineData(SuspectStatus.Confirmed, false)]
    [InlineData(SuspectStatus.Dismissed, true)]
    public void Review_FreshSuspect_TakesTheVerdictAsTheNextVersion(SuspectStatus verdict, bool hasReason)
    {
        var accepted = Assert.IsType<ReviewOutcome.Accepted>(Flagged.Review(verdict, hasReason, expectedVersion: 1));

        Assert.Equal((verdict, 2), (accepted.Suspect.Status, accepted.Suspect.Version));
    }

    [Fact]
    public void Review_DismissedWithoutReason_IsRefused() =>
        Assert.IsType<ReviewOutcome.ReasonMissing>(Flagged.Review(SuspectStatus.Dismissed, hasReason: false, expectedVersion: 1));

    [Fact]
    public void Review_StaleVersion_SaysTheCurrentOne() =>
        Assert.Equal(new ReviewOutcome.Stale(1), Flagged.Review(SuspectStatus.Confirmed, hasReason: false, expectedVersion: 7));

    [Fact]
    public void Review_Twice_NeedsAnUndoBetween()
    {
        var confirmed = Next(Flagged.Review(SuspectStatus.Confirmed, hasReason: false, expectedVersion: 1));

        Assert.IsType<ReviewOutcome.AlreadyReviewed>(confirmed.Review(SuspectStatus.Dismissed, hasReason: true, expectedVersion: 2));
        var undone = Next(confirmed.UndoReview(isVisitUnderWay: false, expectedVersion: 2));
        Assert.IsType<ReviewOutcome.Accepted>(undone.Review(SuspectStatus.Dismissed, hasReason: true, expectedVersion: 3));
    }

    [Fact]
    public void UndoReview_InspectorOnTheWay_IsRefused()
    {
        var confirmed = Next(Flagged.Review(SuspectStatus.Confirmed, hasReason: false, expectedVersion: 1));

        Assert.IsType<ReviewOutcome.VisitUnderWay>(confirmed.UndoReview(isVisitUnderWay: true, expectedVersion: 2));
    }

    [Fact]
    public void UndoReview_NeverReviewed_IsRefused() =>
        Assert.IsType<ReviewOutcome.NotReviewed>(Flagged.UndoReview(isVisitUnderWay: false, expectedVersion: 1));

    [Theory]
    [InlineData(SuspectStatus.Confirmed)]
    [InlineData(SuspectStatus.Dismissed)]
    public void SeenAgain_Reviewed_KeepsThePersonsVerdict(SuspectStatus verdict)
    {
        var reviewed = Next(Flagged.Review(verdict, hasReason: true, expectedVersion: 1));

        var seen = reviewed.SeenAgain(new LonLat(113.6255, 34.7467), radiusMetres: 3, score: 0.95);

        Assert.Equal((verdict, 3, 0.95), (seen.Status, seen.Version, seen.Score));
    }

    private static Suspect Next(ReviewOutcome outcome) => Assert.IsType<ReviewOutcome.Accepted>(outcome).Suspect;
}
