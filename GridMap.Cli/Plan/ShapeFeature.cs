using NetTopologySuite.Geometries;

namespace GridMap.Cli.Plan;

/// <summary>One feature of a GeoJSON file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Number">1 for the first.</param>
/// <param name="Name">What it calls itself; null when it does not.</param>
/// <param name="Shape">WGS 84; null when <paramref name="Fault"/> says why.</param>
/// <param name="Fault">Why there is no shape.</param>
/// <param name="Numbers">Its properties that are numbers.</param>
internal sealed record ShapeFeature(string Path, int Number, string? Name, Geometry? Shape, string? Fault, IReadOnlyDictionary<string, double> Numbers)
{
    /// <summary>Its properties that are text, blank ones left out.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>How messages call it.</summary>
    public string Title => Name is null ? $"{Path}: feature {Number}" : $"{Path}: feature {Number} ({Name})";
}
