using GridMap.Domain.Geo;

namespace GridMap.Domain.Sites;

/// <summary>A place already on record, a suspect for example, as far as recognising it needs.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Position">Centre, WGS 84.</param>
/// <param name="RadiusMetres">Uncertainty of the centre, metres.</param>
/// <param name="ExtentMetres">How far it reaches from its centre, metres; 0 where that is not kept.</param>
public readonly record struct KnownSite(Guid Id, LonLat Position, double RadiusMetres, double ExtentMetres);
