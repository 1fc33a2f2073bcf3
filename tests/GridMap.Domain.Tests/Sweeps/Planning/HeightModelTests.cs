using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Planning;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Tests.Sweeps.Planning;

public sealed class HeightModelTests
{
    private const int Side = 200;

    private static readonly double West = Math.Round(Shapes.Origin.EastMetres) - 1000;
    private static readonly double North = Math.Round(Shapes.Origin.NorthMetres) + 1000;

    [Fact]
    public void Fill_AnyExtent_GivesTheSameKnotsTheSameHeights()
    {
        var model = Model(pixelMetres: 10);
        var large = TerrainLattice.Over(Shapes.Frame, Box(-400, -400, 700, 600), model.StepMetres);
        var small = TerrainLattice.Over(Shapes.Frame, Box(13, 27, 151, 133), model.StepMetres);

        var (whole, part) = (Sample(model, large, Hill), Sample(model, small, Hill));

        Assert.True(large.Holds(small));
        Assert.Equal(part.Heights.ToArray(), whole.Cut(small).Heights.ToArray());
        foreach (var at in Enumerable.Range(0, 50).Select(i => new MetricPoint(Shapes.Origin.EastMetres + 20 + 2.37 * i, Shapes.Origin.NorthMetres + 30 + 1.91 * i)))
        {
            // To the last digit: a plan must not depend on how much of the ground was fetched.
            Assert.Equal(part.FindHeight(at), whole.FindHeight(at));
        }
    }

    [Fact]
    public void Fill_HeightsStandInTheMiddlesOfPixels()
    {
        var model = Model(pixelMetres: 10);
        var grid = Sample(model, TerrainLattice.Over(Shapes.Frame, Box(0, 0, 100, 100), model.StepMetres), (east, _) => east / 20);

        Assert.Equal((Shapes.Origin.EastMetres + 37 - West) / 20, grid.FindHeight(new MetricPoint(Shapes.Origin.EastMetres + 37, Shapes.Origin.NorthMetres + 55))!.Value, 0.001); // It is within.
    }

    [Fact]
    public void Fill_PixelsFinerThanTheGrid_CountTheHighest()
    {
        var model = Model(pixelMetres: 0.5);
        var lattice = TerrainLattice.Over(Shapes.Frame, Box(-980, 930, -930, 980), model.StepMetres);
        // One pixel's mast that no knot hits.
        var (mastColumn, mastRow) = (81, 83);

        var grid = Sample(model, lattice, (east, south) => (int)(east / 0.5) == mastColumn && (int)(south / 0.5) == mastRow ? 30 : 0);

        Assert.Equal(2, model.StepMetres);
        Assert.InRange(grid.Heights.ToArray().Max(), 20, 30);
    }

    [Fact]
    public void Fill_WhereNothingIsKnown_SaysSo()
    {
        var model = Model(pixelMetres: 10);
        var beside = model.Over(TerrainLattice.Over(Shapes.Frame, Box(5000, 5000, 5100, 5100), model.StepMetres));
        var over = Sample(model, TerrainLattice.Over(Shapes.Frame, Box(900, 0, 1100, 100), model.StepMetres), (_, _) => 7);

        Assert.False(beside.IsWithin);
        Assert.Equal(7, over.FindHeight(new MetricPoint(Shapes.Origin.EastMetres + 950, Shapes.Origin.NorthMetres + 50)));
        Assert.Null(over.FindHeight(new MetricPoint(Shapes.Origin.EastMetres + 1050, Shapes.Origin.NorthMetres + 50)));
    }

    [Theory]
    [InlineData(88.5, null, 88.5f)]
    [InlineData(-32768, null, float.NaN)]
    [InlineData(9999, null, float.NaN)]
    [InlineData(0, 0.0, float.NaN)]
    [InlineData(double.NaN, null, float.NaN)]
    public void HeightOf_WhatNoPlaceOnLandHas_IsUnknown(double value, double? noData, float expected) => Assert.Equal(expected, HeightModel.HeightOf(value, noData));

    [Fact]
    public void Around_LargeAreas_DoubleTheStep_AndTakeOffsAreWithin()
    {
        var village = Shapes.Ground(Village.Square);
        var near = TerrainLattice.Around(village, [], 2);
        var far = TerrainLattice.Around(village, [Shapes.At(4000, 0)], 2);

        Assert.Equal((2, 8), (near.StepMetres, far.StepMetres));
        Assert.Equal(114, near.MeridianDegrees);
        Assert.Same(near.Frame, TerrainLattice.FrameOf(114));
        Assert.InRange(far.Knot(far.Columns - 1, 0).EastMetres, Shapes.Origin.EastMetres + 4299, Shapes.Origin.EastMetres + 4310);
    }

    private static double Hill(double east, double south) => 100 + 20 * Math.Sin(east / 90) + 15 * Math.Cos(south / 70);

    private static HeightModel Model(double pixelMetres) =>
        HeightModel.Of(Side, Side, pixelMetres, [West, pixelMetres, 0, North, 0, -pixelMetres], CoordinateSystems.Get(4547));

    /// <param name="model">The model.</param>
    /// <param name="lattice">The knots.</param>
    /// <param name="height">By metres east and south of its corner.</param>
    private static TerrainGrid Sample(HeightModel model, TerrainLattice lattice, Func<double, double, double> height)
    {
        var sampling = model.Over(lattice);
        var values = new float[sampling.Width * sampling.Height];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (float)height((sampling.Column + i % sampling.Width + 0.5) * model.GsdMetres, (sampling.Row + i / sampling.Width + 0.5) * model.GsdMetres);
        }

        return sampling.Fill(values);
    }

    private static Envelope Box(double west, double south, double east, double north) => new(
        Shapes.Origin.EastMetres + west, Shapes.Origin.EastMetres + east, Shapes.Origin.NorthMetres + south, Shapes.Origin.NorthMetres + north);
}
