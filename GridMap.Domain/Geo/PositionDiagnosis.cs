namespace GridMap.Domain.Geo;

/// <summary>What a pair of numbers given as longitude and latitude most likely is.</summary>
public enum PositionDiagnosis
{
    /// <summary>Longitude and latitude within China's rectangle.</summary>
    InChina,

    /// <summary>Latitude and longitude of a place in China, in the wrong order.</summary>
    SwappedAxes,

    /// <summary>Degrees, but of a place outside China.</summary>
    OutsideChina,

    /// <summary>Metres whose easting carries the prefix of a Gauss-Krüger zone.</summary>
    PrefixedMetres,

    /// <summary>Metres of a projected frame without prefix.</summary>
    Metres,

    /// <summary>Metres with the northing where the easting should be.</summary>
    SwappedMetres,

    /// <summary>No position: not finite, or 0, 0.</summary>
    NoPosition,
}
