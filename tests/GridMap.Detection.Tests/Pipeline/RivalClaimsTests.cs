using GridMap.Detection.Pipeline;
using GridMap.Domain.Detections;

namespace GridMap.Detection.Tests.Pipeline;

public sealed class RivalClaimsTests
{
    [Fact]
    public void Settle_RoofWhereATankIsLikelier_GivesWay() =>
        Assert.Equal(ObjectClass.Tank, Assert.Single(RivalClaims.Settle(Both(tankScore: 0.9, structureScore: 0.3))).Class);

    [Fact]
    public void Settle_RoofWhereATankIsUnlikelier_Stays() =>
        Assert.Equal(2, RivalClaims.Settle(Both(tankScore: 0.3, structureScore: 0.9)).Count());

    [Fact]
    public void Settle_TankInsideALargeShedsBox_KeepsBoth()
    {
        var found = Sorted(Box(ObjectClass.Structure, 0.8, 0, 0, 300), Box(ObjectClass.Tank, 0.7, 20, 20, 40));

        Assert.Equal(2, RivalClaims.Settle(found).Count());
    }

    [Fact]
    public void Settle_SameClassSideBySide_KeepsBoth()
    {
        var found = Sorted(Box(ObjectClass.Tank, 0.8, 0, 0, 40), Box(ObjectClass.Tank, 0.7, 30, 0, 40));

        Assert.Equal(2, RivalClaims.Settle(found).Count());
    }

    private static IEnumerable<FoundBox> Both(double tankScore, double structureScore) =>
        Sorted(Box(ObjectClass.Tank, tankScore, 100, 100, 40), Box(ObjectClass.Structure, structureScore, 102, 98, 42));

    private static IEnumerable<FoundBox> Sorted(params FoundBox[] found) => found.OrderByDescending(item => item.Score);

    private static FoundBox Box(ObjectClass @class, double score, double left, double top, double side) =>
        new(@class, score, new PixelBox(left, top, side, side), null!); // The pass plays no part here.
}
