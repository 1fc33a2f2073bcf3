using GridMap.Contracts.Detections;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;

namespace GridMap.Server.Jobs;

internal static class DetectedObjects
{
    private const int MostCorners = 64;

    public static GroundDetection ToGround(this DetectedObject seen) => new(
        seen.Class is DetectedClass.Tank ? ObjectClass.Tank : ObjectClass.Structure,
        seen.Score,
        new LonLat(seen.Longitude, seen.Latitude),
        seen.UncertaintyMetres,
        seen.DiameterMetres,
        seen.AreaSquareMetres,
        Enum.TryParse<RoofColour>(seen.RoofColour, ignoreCase: true, out var colour) ? colour : null,
        seen.PixelBox is [var left, var top, var width, var height] ? new PixelBox(left, top, width, height) : default)
    {
        Outline = IsRing(seen.PixelOutline)
            ? new PixelOutline(
                Enum.TryParse<OutlineKind>(seen.OutlineKind, ignoreCase: true, out var kind) ? kind : OutlineKind.Polygon,
                [.. seen.PixelOutline!.Select(corner => new PixelPoint(Column: corner[0], Row: corner[1]))]) // A ring is there.
            : null,
        GroundOutline = IsRing(seen.Outline) ? [.. seen.Outline!.Select(corner => new LonLat(corner[0], corner[1]))] : null, // As above.
        LengthMetres = seen.LengthMetres,
        WidthMetres = seen.WidthMetres,
        IsTruncated = seen.IsTruncated,
    };

    public static DetectedObject ToWire(GroundDetection seen) => new(
        seen.Class is ObjectClass.Tank ? DetectedClass.Tank : DetectedClass.Structure,
        seen.Score, seen.Position.Longitude, seen.Position.Latitude, seen.UncertaintyMetres, seen.DiameterMetres, seen.AreaSquareMetres,
        NameOf(seen.RoofColour),
        [seen.PixelBox.Left, seen.PixelBox.Top, seen.PixelBox.Width, seen.PixelBox.Height])
    {
        Outline = seen.GroundOutline?.Select(corner => new[] { corner.Longitude, corner.Latitude }).ToArray(),
        PixelOutline = seen.Outline?.Ring.Select(corner => new[] { corner.Column, corner.Row }).ToArray(),
        OutlineKind = seen.Outline?.Kind.ToString().ToLowerInvariant(),
        LengthMetres = seen.LengthMetres,
        WidthMetres = seen.WidthMetres,
        IsTruncated = seen.IsTruncated,
    };

    /// <summary>Corners of two finite numbers each; anything else is as if there were none.</summary>
    private static bool IsRing(double[][]? ring) =>
        ring is { Length: >= 3 and <= MostCorners } && Array.TrueForAll(ring, corner => corner is [var x, var y] && double.IsFinite(x) && double.IsFinite(y));

    private static string? NameOf(RoofColour? colour) => colour switch
    {
        RoofColour.Blue => "blue",
        RoofColour.Red => "red",
        RoofColour.Light => "light",
        RoofColour.Dark => "dark",
        RoofColour.Other => "other",
        _ => null,
    };
}
