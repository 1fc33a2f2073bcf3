using GridMap.Domain.Detections;

namespace GridMap.Detection.Synthesis;

/// <summary>The truth about one object of a scene: what it is and which elements show it.</summary>
/// <param name="Class">Category.</param>
/// <param name="Kind">What sort of it, for people and tables: <c>vertical</c>, <c>dome</c>, <c>drum-group</c>, ...</param>
/// <param name="Parts">The elements whose tops make it up; one, or all of a group.</param>
/// <param name="IsIgnored">Counts neither for nor against a detector.</param>
internal sealed record SceneLabel(SceneClass Class, string Kind, IReadOnlyList<SceneElement> Parts, bool IsIgnored = false)
{
    public double? DiameterMetres { get; init; }

    public double? LengthMetres { get; init; }

    public double? AreaSquareMetres { get; init; }

    public RoofColour? RoofColour { get; init; }

    /// <summary>Too small to be told apart below this many pixels of its shorter side; then it is ignored.</summary>
    public double LeastPixels { get; init; } = 4;
}
