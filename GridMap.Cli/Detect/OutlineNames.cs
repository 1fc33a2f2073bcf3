using GridMap.Domain.Detections;

namespace GridMap.Cli.Detect;

/// <summary>Wire names of how an outline was found.</summary>
internal static class OutlineNames
{
    public static string? Of(OutlineKind? kind) => kind switch
    {
        OutlineKind.Box => "box",
        OutlineKind.Rectangle => "rectangle",
        OutlineKind.Polygon => "polygon",
        _ => null,
    };
}
