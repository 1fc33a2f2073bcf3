using NetTopologySuite.Geometries;

namespace GridMap.Domain.Grids;

/// <summary>One feature of an imported file, as it was read.</summary>
/// <param name="Number">1 for the first feature of the file.</param>
/// <param name="Code">Cell code as written; null when the field is empty or missing.</param>
/// <param name="Name">Name as written; null when none.</param>
/// <param name="Shape">Converted from the file's declared system to WGS 84, longitude first; null when it could not be read.</param>
/// <param name="ReadFault">Why the shape could not be read; null when it could.</param>
public sealed record GridFeature(int Number, string? Code, string? Name, Geometry? Shape, Phrase? ReadFault = null);
