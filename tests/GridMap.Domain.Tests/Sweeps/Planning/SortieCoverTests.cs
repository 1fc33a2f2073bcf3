using GridMap.Domain.Sweeps.Cameras;
using GridMap.Domain.Sweeps.Planning;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Tests.Sweeps.Planning;

public sealed class SortieCoverTests
{
    // Four by four cells of 200 m; the plan is about the western half, and a sliver of 1 m beyond.
    private static readonly Geometry[] Cells = [.. Enumerable.Range(0, 16).Select(i => Shapes.Square(i % 4 * 200, i / 4 * 200, 200))];
    private static readonly Geometry West = Shapes.Ground("POLYGON ((0 0, 401 0, 401 800, 0 800, 0 0))");
    private static readonly int[] Western = [0, 1, 4, 5, 8, 9, 12, 13];

    [Fact]
    public void Find_AnArea_TakesCellsOfWhichItHoldsEnough() => Assert.Equal(Western, SortieCover.Find(West, Cells));

    [Fact]
    public void Find_Sorties_ShowTogetherWhatThePlanIsAbout()
    {
        var request = new SweepRequest
        {
            Area = West, Camera = CameraCatalogue.Find("M3E")!, GsdMetres = 0.02, Battery = new BatteryState { EnduranceSeconds = 400 }, TakeOffs = [Shapes.At(200, 400)],
            Settings = new SweepSettings { LineDegrees = 90 },
        };
        var plan = Assert.IsType<SweepOutcome.Planned>(SweepPlanner.Plan(request)).Plan;
        Assert.True(plan.Sorties.Count > 1, "One sortie proves nothing.");

        var covers = plan.Sorties.Select(sortie => SortieCover.Find(plan, sortie, Cells)).ToList();

        Assert.Equal(Western, covers.SelectMany(cover => cover).Distinct().Order());
        Assert.All(covers, cover => Assert.True(cover.Count < Western.Length, "A sortie along the lines in the south shows nothing of the north."));
    }
}
