using GridMap.Domain.Detections;

namespace GridMap.Detection.Synthesis;

/// <summary>One labelled thing as the picture shows it.</summary>
/// <param name="Label">What it is.</param>
/// <param name="X">Middle of it as seen were nothing in front of it, metres east of the upper left corner.</param>
/// <param name="Y">The same, metres south.</param>
/// <param name="Box">What is seen of it (of a structure: all of it), pixels, inside the picture.</param>
/// <param name="Outline">The same as a polygon, pixels, inside the picture; a circle has 24 corners.</param>
/// <param name="VisibleFraction">Share of it seen: not under anything and inside the picture, 0 to 1.</param>
internal sealed record SceneObject(
    SceneLabel Label, double X, double Y, PixelBox Box, IReadOnlyList<(double X, double Y)> Outline, double VisibleFraction);
