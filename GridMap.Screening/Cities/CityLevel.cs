namespace GridMap.Screening.Cities;

/// <summary>How well workshops hide, and how much looks like them.</summary>
public enum CityLevel
{
    /// <summary>Most workshops leave traces in two or three sources.</summary>
    Plain,

    /// <summary>Loads split or made by generators, few tracked trucks, devices switched off, tanks indoors, more that looks alike, more that is missing.</summary>
    Hard,
}
