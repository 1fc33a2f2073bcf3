using System.Text.Json.Serialization;

namespace GridMap.Detection.DetectionModels;

/// <summary>One search over a picture whose ground sampling distance nobody knows. In the manifest a bare number is a scale without limits.</summary>
/// <param name="Scale">Resampling factor; 1 = as it is, less is reduced (area means), more is enlarged (bilinear).</param>
/// <param name="MinSidePixels">Least longer side of a box kept, pixels of the resampled picture; null = no limit.</param>
/// <param name="MaxSidePixels">Greatest longer side of a box kept, pixels of the resampled picture; null = no limit.</param>
[JsonConverter(typeof(PlainImageScaleConverter))]
public sealed record PlainImageScale(double Scale, double? MinSidePixels = null, double? MaxSidePixels = null);
