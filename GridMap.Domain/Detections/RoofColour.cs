namespace GridMap.Domain.Detections;

/// <summary>Coarse colour of a structure's roof; blue steel is what new sheds in old yards wear.</summary>
public enum RoofColour
{
    /// <summary>Blue colour-coated steel.</summary>
    Blue,

    /// <summary>Red or brown tile or steel.</summary>
    Red,

    /// <summary>White or light grey.</summary>
    Light,

    /// <summary>Dark grey or black.</summary>
    Dark,

    /// <summary>Anything else.</summary>
    Other,
}
