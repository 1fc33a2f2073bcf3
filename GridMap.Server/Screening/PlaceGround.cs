using GridMap.Domain.Geo;

namespace GridMap.Server.Screening;

/// <summary>Places by where they are, to find the nearest of a point.</summary>
internal sealed class PlaceGround<T>
{
    // About 200 m: nobody asks for further.
    private const double BinDegrees = 0.002;

    private readonly Dictionary<(int Column, int Row), List<(T Id, LonLat Position)>> _bins = [];

    public PlaceGround(IReadOnlyList<(T Id, LonLat Position)> places)
    {
        Places = places;
        foreach (var place in places)
        {
            var bin = BinOf(place.Position);
            if (!_bins.TryGetValue(bin, out var inBin))
            {
                _bins[bin] = inBin = [];
            }

            inBin.Add(place);
        }
    }

    public IReadOnlyList<(T Id, LonLat Position)> Places { get; }

    /// <summary>The nearest place within a distance of at most 100 m; null when there is none.</summary>
    public (T Id, LonLat Position)? FindNearest(LonLat point, double withinMetres)
    {
        var (column, row) = BinOf(point);
        (T Id, LonLat Position)? nearest = null;
        var least = withinMetres;
        for (var x = column - 1; x <= column + 1; x++)
        {
            for (var y = row - 1; y <= row + 1; y++)
            {
                foreach (var place in _bins.GetValueOrDefault((x, y), []))
                {
                    var distance = GroundMeasure.DistanceMetres(point, place.Position);
                    if (distance <= least)
                    {
                        (nearest, least) = (place, distance);
                    }
                }
            }
        }

        return nearest;
    }

    private static (int Column, int Row) BinOf(LonLat point) =>
        ((int)Math.Floor(point.Longitude / BinDegrees), (int)Math.Floor(point.Latitude / BinDegrees));
}
