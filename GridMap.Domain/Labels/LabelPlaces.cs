using GridMap.Domain.Geo;

namespace GridMap.Domain.Labels;

/// <summary>Answers whether anything labelled lies near a place.</summary>
internal sealed class LabelPlaces
{
    // A degree of latitude; of longitude less, so that a bin is never narrower than asked.
    private const double MetresPerDegree = 110_000;

    private readonly double _near;
    private readonly double _bin;
    private readonly ILookup<(int, int), LonLat> _places;

    public LabelPlaces(IEnumerable<LonLat> places, double nearMetres)
    {
        _near = nearMetres;
        _bin = nearMetres / MetresPerDegree * 2;
        _places = places.ToLookup(BinOf);
    }

    public bool HasNear(LonLat place)
    {
        var (column, row) = BinOf(place);
        for (var across = -1; across <= 1; across++)
        {
            for (var down = -1; down <= 1; down++)
            {
                if (_places[(column + across, row + down)].Any(known => GroundMeasure.DistanceMetres(known, place) <= _near))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private (int, int) BinOf(LonLat place) => ((int)Math.Floor(place.Longitude / _bin), (int)Math.Floor(place.Latitude / _bin));
}
