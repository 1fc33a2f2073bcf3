using GridMap.Domain.Screening;

namespace GridMap.Server.Screening;

/// <summary>What the server itself knows of places beside the city's tables; every feature that knows something registers one.</summary>
internal interface IPlaceSignalSource
{
    /// <summary>Signals of the places of a run.</summary>
    /// <param name="ground">The places, by their keys.</param>
    /// <param name="areaCode">Area of the run: nothing outside it counts.</param>
    /// <param name="cancellation">Stops the reading.</param>
    Task<IReadOnlyList<PlaceSignal>> ReadAsync(PlaceGround<string> ground, string areaCode, CancellationToken cancellation);
}
