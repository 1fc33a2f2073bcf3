using GridMap.Domain.Detections;

namespace GridMap.Cli.Detect;

/// <summary>Wire names of roof colours.</summary>
internal static class RoofColourNames
{
    public static string? Of(RoofColour? colour) => colour switch
    {
        RoofColour.Blue => "blue",
        RoofColour.Red => "red",
        RoofColour.Light => "light",
        RoofColour.Dark => "dark",
        RoofColour.Other => "other",
        _ => null,
    };
}
