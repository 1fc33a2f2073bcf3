using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Premises;

namespace GridMap.Client.Command;

/// <summary>The registered places on screen.</summary>
internal sealed class RegisteredPlaces
{
    private IReadOnlyList<PremisesSummary> _places = [];

    internal PremisesSummary? Find(string id) => _places.FirstOrDefault(place => place.Id.ToString() == id);

    /// <summary>Fetches the places of an area as a GeoJSON collection; what is held stays when the server cannot be reached.</summary>
    internal async Task<object> FetchAsync(GridMapApi api, string areaCode, CancellationToken cancellation)
    {
        var path = areaCode.Length is 0 ? Routes.Premises : $"{Routes.Premises}?area={areaCode}";
        if (await api.GetAsync<IReadOnlyList<PremisesSummary>>(path, cancellation) is Reply<IReadOnlyList<PremisesSummary>>.Ok ok)
        {
            _places = ok.Value;
        }

        return new
        {
            type = "FeatureCollection",
            features = _places.Where(place => !place.IsRetired).Select(place => new
            {
                type = "Feature",
                properties = new { id = place.Id, name = place.Name, kind = place.Kind.ToString(), radius = place.RadiusMetres },
                geometry = place.Geometry,
            }).ToArray(),
        };
    }
}
