using GridMap.Contracts.Detections;
using GridMap.Domain.Detections;
using GridMap.Domain.Geo;

namespace GridMap.Server.Jobs;

internal static class DetectedObjects
{
    public static GroundDetection ToGround(this DetectedObject seen) => new(
        seen.Class is DetectedClass.Tank ? ObjectClass.Tank : ObjectClass.Structure,
        seen.Score,
        new LonLat(seen.Longitude, seen.Latitude),
        seen.UncertaintyMetres,
        seen.DiameterMetres,
        seen.AreaSquareMetres,
        Enum.TryParse<RoofColour>(seen.RoofColour, ignoreCase: true, out var colour) ? colour : null,
        seen.PixelBox is [var left, var top, var width, var height] ? new PixelBox(left, top, width, height) : default);

    public static DetectedObject ToWire(GroundDetection seen) => new(
        seen.Class is ObjectClass.Tank ? DetectedClass.Tank : DetectedClass.Structure,
        seen.Score, seen.Position.Longitude, seen.Position.Latitude, seen.UncertaintyMetres, seen.DiameterMetres, seen.AreaSquareMetres,
        NameOf(seen.RoofColour),
        [seen.PixelBox.Left, seen.PixelBox.Top, seen.PixelBox.Width, seen.PixelBox.Height]);

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
