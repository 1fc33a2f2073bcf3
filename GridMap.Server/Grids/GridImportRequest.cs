namespace GridMap.Server.Grids;

/// <summary>What the user says of a file: where its numbers are and what its fields mean.</summary>
/// <param name="Crs">EPSG code, <c>GCJ02</c>, <c>BD09</c>, or <c>file</c> for the file's own.</param>
/// <param name="Village">Village that every cell must belong to, and that cells without a code are numbered in; null for any.</param>
internal sealed record GridImportRequest(string FileName, string? Crs, string? Village, string? Layer, GridFields Fields);
