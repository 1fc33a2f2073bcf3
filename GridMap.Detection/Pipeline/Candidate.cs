using GridMap.Domain.Detections;

namespace GridMap.Detection.Pipeline;

/// <summary>A box before merging, in source pixels.</summary>
/// <param name="Class">Class index of the manifest.</param>
/// <param name="Score">Raw score.</param>
/// <param name="Box">Source pixels, clipped to the picture.</param>
/// <param name="Pass">Index of the pass that found it.</param>
/// <param name="Centrality">Distance of its centre from the nearest inner edge of its tile, source pixels.</param>
/// <param name="IsNearSeam">True when a neighbouring tile may have found it too.</param>
/// <param name="Tile">Number of the tile that found it, over all bands; says which of two equal boxes is meant.</param>
/// <param name="Outline">Of a structure, source pixels: what the tile that found it says; null of anything else.</param>
/// <param name="Colour">Of a structure's roof; null of anything else.</param>
internal sealed record Candidate(
    int Class, float Score, PixelBox Box, int Pass, double Centrality, bool IsNearSeam, long Tile = 0, PixelOutline? Outline = null, RoofColour? Colour = null)
{
    public double Right => Box.Left + Box.Width;

    public double Bottom => Box.Top + Box.Height;
}
