namespace GridMap.Domain.Geo;

/// <summary>How a position is written for people.</summary>
public enum CoordinateStyle
{
    /// <summary><c>113.625400, 34.746600</c>: degrees, longitude first.</summary>
    DecimalDegrees,

    /// <summary><c>34°44'47.76"N 113°37'31.44"E</c>: latitude first, as surveyors write it; the letters leave no doubt.</summary>
    DegreesMinutesSeconds,
}
