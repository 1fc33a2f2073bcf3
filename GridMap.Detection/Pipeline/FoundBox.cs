using GridMap.Domain.Detections;

namespace GridMap.Detection.Pipeline;

/// <summary>An object in the picture: calibrated score, box in source pixels, the pass that found it, and of a structure its outline and roof's colour.</summary>
internal readonly record struct FoundBox(
    ObjectClass Class, double Score, PixelBox Box, SearchPass Pass, PixelOutline? Outline = null, RoofColour? Colour = null);
