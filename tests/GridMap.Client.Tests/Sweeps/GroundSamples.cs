using System.Runtime.InteropServices;
using System.Text.Json;
using GridMap.Client.Sweeps;
using GridMap.Contracts.Grounds;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Client.Tests.Sweeps;

/// <summary>What a server answers of hills and roads at the field of <see cref="SheetSamples"/>.</summary>
internal static class GroundSamples
{
    public const double StepMetres = 12.5;

    public static readonly SheetGround Terrain = new(new Guid("0198c0de-0000-7000-8000-000000000001"), 2, "dem.tif", new DateOnly(2021, 6, 1), StepMetres);
    public static readonly SheetGround Roads = new(new Guid("0198c0de-0000-7000-8000-000000000002"), 1, "roads.geojson", null);

    /// <summary>Heights of the knots of a lattice, as whoever has the model makes them.</summary>
    public static TerrainGrid Hills(TerrainLattice lattice)
    {
        var heights = new float[lattice.Columns * lattice.Rows];
        for (var i = 0; i < heights.Length; i++)
        {
            var at = lattice.Knot(i % lattice.Columns, i / lattice.Columns);
            heights[i] = (float)(100 + 12 * Math.Sin(at.EastMetres / 130) + 10 * Math.Cos(at.NorthMetres / 170));
        }

        return new TerrainGrid(lattice, heights);
    }

    /// <summary>Fetches whatever the sheet needs.</summary>
    /// <returns>How many answers were fetched.</returns>
    public static int Fetch(SweepSheet sheet, PlanGround ground)
    {
        var fetched = 0;
        for (; SheetPlan.FindNeed(sheet, ground) is { } address; fetched++)
        {
            ground.Keep(address, Answer(address));
        }

        return fetched;
    }

    private static string Answer(string address)
    {
        var asked = address[(address.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => double.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture));
        if (address.Contains("/lines", StringComparison.Ordinal))
        {
            return JsonSerializer.Serialize(new RoadPieces(Roads.Id, [[113.61, 34.7495, 113.64, 34.7495]]), JsonSerializerOptions.Web);
        }

        var lattice = TerrainLattice.Over(
            TerrainLattice.FrameOf((int)asked["meridian"]), new NetTopologySuite.Geometries.Envelope(asked["west"], asked["east"], asked["south"], asked["north"]), asked["step"]);
        return JsonSerializer.Serialize(
            new TerrainHeights(
                Terrain.Id, lattice.MeridianDegrees, "", lattice.StepMetres, lattice.FirstColumn, lattice.FirstRow, lattice.Columns, lattice.Rows,
                MemoryMarshal.AsBytes(Hills(lattice).Heights).ToArray()),
            JsonSerializerOptions.Web);
    }
}
