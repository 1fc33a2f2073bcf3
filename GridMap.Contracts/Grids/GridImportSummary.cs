namespace GridMap.Contracts.Grids;

/// <summary>What applying an import or generation would do; nothing is written yet.</summary>
/// <param name="Id">Name of the preview, to apply or drop it.</param>
/// <param name="Source">File name, or <c>generated</c>.</param>
/// <param name="Features">Features read.</param>
/// <param name="Added">Cells that are new.</param>
/// <param name="Changed">Cells whose polygon or name changes.</param>
/// <param name="Unchanged">Cells that stay as they are.</param>
/// <param name="Retired">Cells of the same villages that the import no longer holds; they are retired, never deleted.</param>
/// <param name="Overlapping">Pairs of cells that overlap.</param>
/// <param name="Invalid">Features that cannot be used.</param>
/// <param name="OutsideParent">Cells that reach outside their village.</param>
/// <param name="Issues">Each finding, in the order of the file; at most 1,000.</param>
/// <param name="CanApply">False when nothing usable was found or an issue stops it.</param>
/// <param name="Bounds">West, south, east, north in WGS 84 degrees; null when nothing was readable.</param>
public sealed record GridImportSummary(
    Guid Id, string Source, int Features, int Added, int Changed, int Unchanged, int Retired, int Overlapping, int Invalid, int OutsideParent,
    IReadOnlyList<GridImportIssue> Issues, bool CanApply, double[]? Bounds);
