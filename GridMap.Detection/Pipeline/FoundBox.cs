using GridMap.Domain.Detections;

namespace GridMap.Detection.Pipeline;

/// <summary>An object in the picture: calibrated score, box in source pixels, and the pass that found it.</summary>
internal readonly record struct FoundBox(ObjectClass Class, double Score, PixelBox Box, SearchPass Pass);
