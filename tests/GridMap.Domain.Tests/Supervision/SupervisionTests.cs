using CsCheck;
using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Clocks;
using GridMap.Domain.Cases.Disposal;
using GridMap.Domain.Supervision;
using GridMap.Domain.Tests.Cases;

namespace GridMap.Domain.Tests.Supervision;

public class SupervisionTests
{
    // Wilson's interval as published: Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Proportion_Interval_IsThePublishedOne(int hits, int total, double low, double high)
    {
        var share = new Proportion(hits, total);

        Assert.Equal(low, share.Low, 4);
        Assert.Equal(high, share.High, 4);
    }

    [Fact]
    public void Proportion_SmallNumbers_AreNotToldApart()
    {
        Assert.False(new Proportion(3, 3).IsApartFrom(new Proportion(60, 90)));
        Assert.True(new Proportion(89, 90).IsApartFrom(new Proportion(60, 90)));
        Assert.Null(default(Proportion).Share);
    }

    [Fact]
    public void Draw_SameSeed_DrawsTheSameWhateverTheOrder() =>
        Gen.Int[1, 60].Sample(count =>
        {
            var names = Enumerable.Range(0, count).Select(i => ($"案件-{i}", $"4101{i % 3}")).ToList();

            var drawn = SpotCheckDraw.Draw("2026-11-27 开奖号 0817", names, ofEach: 5);

            Assert.Equal(drawn, SpotCheckDraw.Draw("2026-11-27 开奖号 0817", Enumerable.Reverse(names), ofEach: 5));
            Assert.All(drawn.GroupBy(one => one.Group), group => Assert.Equal(Math.Min(5, names.Count(one => one.Item2 == group.Key)), group.Count()));
        });

    [Fact]
    public void Draw_ManySeeds_SparesNobody()
    {
        var names = Enumerable.Range(0, 10).Select(i => ($"{i}", "all")).ToList();

        var times = Enumerable.Range(0, 2000).SelectMany(seed => SpotCheckDraw.Draw($"seed {seed}", names, ofEach: 2)).GroupBy(one => one.Name).Select(group => group.Count()).ToList();

        // 400 each on average, a standard deviation of 18.
        Assert.Equal(10, times.Count);
        Assert.All(times, count => Assert.InRange(count, 320, 480));
    }

    [Fact]
    public void Lot_IsSha256OfSeedAndName() =>
        Assert.Equal("2cc3eac0595b8e44e7a42065cfdee0b3abaf10297770605d837f6fab64d80b61", SpotCheckDraw.Lot("seed", "name"));

    [Fact]
    public void Tally_AsOfADay_IsWhatItWasThen()
    {
        var walk = new CaseWalk(DateTimeOffset.Parse("2026-11-02T02:00:00Z", null)).Confirmed(ViolationKind.NoLicence);
        walk.Now = DateTimeOffset.Parse("2026-11-20T02:00:00Z", null);
        walk.Disposed(ViolationKind.NoLicence);
        walk.Go(walk.Step(CaseStepKind.RefuseAcceptance, CaseWalk.Acceptor) with { Reason = "管道未拆" });
        walk.Go(walk.Step(CaseStepKind.AskAcceptance, CaseWalk.Inspector));
        walk.Closed();

        var then = Of(walk, "2026-11-18");
        var now = Of(walk, "2026-11-30");

        // Confirmed on Monday, ten working days, the last is the 16th.
        Assert.Equal((1, 1, 0), (then.Confirmed, then.Overdue, then.Closed.Hits));
        Assert.Equal((1, 0, 1), (now.Confirmed, now.Overdue, now.Closed.Hits));
        Assert.Equal(new Proportion(1, 2), now.SentBack);
        // Dispatch and verification in time, disposal late twice, acceptance answered in time twice.
        Assert.Equal(new Proportion(4, 6), now.InTime);
        Assert.Equal(0, Of(walk, "2026-11-01").Confirmed);
    }

    [Fact]
    public void Check_PhotoUsedTwiceAndFromElsewhere_IsDoubted()
    {
        var (first, second) = (new CaseWalk(), new CaseWalk());
        Show(first, EvidenceStage.Before, "aa", hours: 0, east: 20);
        Show(first, EvidenceStage.After, "bb", hours: 5, east: 20);
        Show(second, EvidenceStage.Before, "aa", hours: 1, east: 5000);
        Show(second, EvidenceStage.After, "cc", hours: 0.5, east: 900);

        var doubts = RecordCheck.Find([(first.Case, Shapes.At(0, 0)), (second.Case, Shapes.At(5000, 0))]);

        Assert.Equal(
            [RecordDoubtKind.SamePhoto], doubts.Where(doubt => doubt.CaseId == first.Case.Id).Select(doubt => doubt.Kind));
        Assert.Equal(
            [RecordDoubtKind.SamePhoto, RecordDoubtKind.TakenElsewhere, RecordDoubtKind.AfterTakenFirst], doubts.Where(doubt => doubt.CaseId == second.Case.Id).Select(doubt => doubt.Kind));
        Assert.Equal("2", doubts.First(doubt => doubt.Kind is RecordDoubtKind.SamePhoto).Why.Arguments["cases"]);
    }

    [Theory]
    [InlineData(10, true)] // 20 km in ten minutes
    [InlineData(30, false)]
    public void Check_TwoPlaces_TooFastIsDoubted(double minutes, bool isDoubted)
    {
        var (first, second) = (new CaseWalk(), new CaseWalk());
        Show(first, EvidenceStage.Before, "aa", hours: 0, east: 0);
        Show(second, EvidenceStage.Before, "bb", hours: minutes / 60, east: 20_000);

        var doubts = RecordCheck.Find([(first.Case, Shapes.At(0, 0)), (second.Case, Shapes.At(20_000, 0))]);

        Assert.Equal(isDoubted, doubts.Any(doubt => doubt.Kind is RecordDoubtKind.TooFast));
    }

    [Fact]
    public void Check_ClosedWithoutAPictureOfThePlace_IsDoubted()
    {
        var walk = new CaseWalk().Confirmed(ViolationKind.NoLicence).Disposed(ViolationKind.NoLicence).Closed();

        Assert.Contains(RecordCheck.Find([(walk.Case, Shapes.At(0, 0))]), doubt => doubt.Kind is RecordDoubtKind.ClosedUnvisited);
    }

    private static CaseTally Of(CaseWalk walk, string day) => CaseTally.Of([walk.Case], new CaseLimits(), StateHolidays.Calendar, DateOnly.Parse(day, null));

    private static void Show(CaseWalk walk, EvidenceStage stage, string photo, double hours, double east) => walk.Go(walk.Step(CaseStepKind.AddEvidence, CaseWalk.Inspector) with
    {
        Evidence = new Evidence(Guid.NewGuid(), stage, photo.PadRight(64, '0'), Seen.Noon.AddHours(hours), Shapes.At(east, 0)),
    });
}
