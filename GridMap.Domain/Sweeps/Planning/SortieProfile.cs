using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>A sortie seen from the side: how high it flies, and how high the ground is under it.</summary>
/// <param name="Points">In flying order, take-off first.</param>
/// <param name="TakeOffMetres">Height of the take-off point in the terrain's own system; null on ground taken as level.</param>
public sealed record SortieProfile(IReadOnlyList<ProfilePoint> Points, double? TakeOffMetres)
{
    private const double LeastStepMetres = 5;

    /// <summary>Least height above the ground, climb and descent left out; null where the ground is not known.</summary>
    public double? LowestMetres { get; private init; }

    /// <summary>Greatest height above the ground.</summary>
    public double? HighestMetres { get; private init; }

    /// <summary>Walks along a sortie.</summary>
    /// <param name="sortie">The sortie.</param>
    /// <param name="terrain">Ground in the frame of the sortie; null takes it as level with the take-off point.</param>
    /// <param name="mostPoints">About how many points are wanted; corners of the path come on top.</param>
    public static SortieProfile Of(Sortie sortie, TerrainGrid? terrain, int mostPoints = 400)
    {
        ArgumentNullException.ThrowIfNull(sortie);
        var home = terrain?.FindHeight(sortie.TakeOff);
        var step = Math.Max(LeastStepMetres, sortie.Legs.Sum(leg => leg.GroundMetres) / mostPoints);
        var points = new List<ProfilePoint>();
        var (along, lowest, highest) = (0.0, double.PositiveInfinity, double.NegativeInfinity);
        foreach (var leg in sortie.Legs)
        {
            for (var i = 1; i < leg.Path.Count; i++)
            {
                var (a, b) = (leg.Path[i - 1], leg.Path[i]);
                var length = GroundMeasure.DistanceMetres(a.Position, b.Position);
                var pieces = Math.Max(1, (int)Math.Ceiling(length / step));
                for (var piece = points.Count == 0 ? 0 : 1; piece <= pieces; piece++)
                {
                    var share = (double)piece / pieces;
                    var at = new MetricPoint(
                        a.Position.EastMetres + share * (b.Position.EastMetres - a.Position.EastMetres), a.Position.NorthMetres + share * (b.Position.NorthMetres - a.Position.NorthMetres));
                    var ground = terrain is null ? 0 : terrain.FindHeight(at) - home;
                    var height = a.HeightMetres + share * (b.HeightMetres - a.HeightMetres);
                    points.Add(new ProfilePoint(along + share * length, height, ground));
                    if (leg.IsVertical || ground is not { } under) continue;
                    (lowest, highest) = (Math.Min(lowest, height - under), Math.Max(highest, height - under));
                }

                along += length;
            }
        }

        return new SortieProfile(points, home) { LowestMetres = double.IsFinite(lowest) ? lowest : null, HighestMetres = double.IsFinite(highest) ? highest : null };
    }
}
