using GridMap.Domain.Geo;

namespace GridMap.Detection.Flights.Registration;

/// <summary>Where to compare: middles of windows, spread evenly over the ground that both flights show.</summary>
/// <param name="Centres">Places of the earlier flight.</param>
/// <param name="SpacingMetres">Distance of neighbours.</param>
internal sealed record WindowPlan(IReadOnlyList<MetricPoint> Centres, double SpacingMetres)
{
    private const int ProbesAcross = 24;

    /// <summary>Places windows.</summary>
    /// <param name="box">What to cover.</param>
    /// <param name="isCommon">Whether both flights show a place.</param>
    /// <param name="count">About how many windows.</param>
    public static WindowPlan Spread(GroundBox box, Func<MetricPoint, bool> isCommon, int count)
    {
        var probe = Math.Max(box.WidthMetres, box.HeightMetres) / ProbesAcross;
        var area = Grid(box, probe).Count(isCommon) * probe * probe;
        var spacing = Math.Sqrt(Math.Max(area, probe * probe) / count);
        return new WindowPlan([.. Grid(box, spacing).Where(isCommon)], spacing);
    }

    private static IEnumerable<MetricPoint> Grid(GroundBox box, double spacing)
    {
        var (across, down) = (Math.Max(1, (int)Math.Round(box.WidthMetres / spacing)), Math.Max(1, (int)Math.Round(box.HeightMetres / spacing)));
        for (var row = 0; row < down; row++)
        {
            for (var column = 0; column < across; column++)
            {
                yield return new MetricPoint(
                    box.West + ((column + 0.5) * box.WidthMetres / across), box.North - ((row + 0.5) * box.HeightMetres / down));
            }
        }
    }
}
