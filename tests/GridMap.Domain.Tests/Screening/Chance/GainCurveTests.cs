using GridMap.Domain.Screening.Chance;

namespace GridMap.Domain.Tests.Screening.Chance;

public sealed class GainCurveTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void Of_TwoDays_AddsUpListChanceAndBest()
    {
        JudgedVisit[] visits =
        [
            new("c", Day.AddDays(1), IsChance: true, IsFound: true, InspectorDays: 0.5),
            new("a", Day, IsChance: false, IsFound: true, InspectorDays: 0.5),
            new("b", Day, IsChance: false, IsFound: false, InspectorDays: 0.5),
            new("d", Day.AddDays(1), IsChance: false, IsFound: false, InspectorDays: 1),
        ];

        var points = GainCurve.Of(visits, known: 2);

        Assert.Equal([Day, Day.AddDays(1)], points.Select(point => point.On));
        Assert.Equal(new VisitArm(2, 1, 1), points[0].List);
        Assert.Null(points[0].ExpectedByChance);
        Assert.Equal(new VisitArm(3, 1, 2), points[1].List);
        Assert.Equal(new VisitArm(1, 1, 0.5), points[1].Chance);
        Assert.Equal(4.0, points[1].ExpectedByChance);
        // Two are known, so three visits could have found two.
        Assert.Equal(2, points[1].BestFinds);
    }

    [Fact]
    public void Of_NoVisits_IsEmpty() => Assert.Empty(GainCurve.Of([], known: 5));
}
