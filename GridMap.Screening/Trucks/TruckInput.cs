using GridMap.Domain.Geo;
using GridMap.Domain.Screening.Places;
using GridMap.Domain.Screening.Trucks;

namespace GridMap.Screening.Trucks;

/// <summary>What trucks are screened with.</summary>
public sealed record TruckInput
{
    /// <summary>A DuckDB query that yields the fixes: <c>vehicle</c>, <c>timestamp</c> (local time), <c>lon</c>, <c>lat</c> (WGS 84); for a plain file see <see cref="BulkFile"/>.</summary>
    public required string Fixes { get; init; }

    /// <summary>Name of the file, as people know it.</summary>
    public required string Source { get; init; }

    /// <summary>The places to screen.</summary>
    public required IReadOnlyList<ScreenedPlace> Places { get; init; }

    /// <summary>Registered places to load, unload and park at.</summary>
    public IReadOnlyList<LoadingPlace> LoadingPlaces { get; init; } = [];

    /// <summary>Approved routes as lines; without any, no stay is a detour.</summary>
    public IReadOnlyList<IReadOnlyList<LonLat>> Routes { get; init; } = [];

    /// <summary>What counts.</summary>
    public TruckTerms Terms { get; init; } = new();
}
