using System.Text.Json;
using System.Text.Json.Serialization;
using GridMap.Domain.Areas;
using GridMap.Domain.Grids;
using GridMap.Server.Storage;

namespace GridMap.Server.Grids;

/// <summary>The cells that applying a preview writes, as they wait in the database.</summary>
internal sealed record PlannedGrid(IReadOnlyList<PlannedGrid.Cell> Added, IReadOnlyList<PlannedGrid.Cell> Changed, IReadOnlyList<PlannedGrid.Cell> Retired)
{
    public static PlannedGrid From(GridImportPlan plan) =>
        new([.. plan.Added.Select(ToCell)], [.. plan.Changed.Select(ToCell)], [.. plan.Retired.Select(ToCell)]);

    public static PlannedGrid Read(string json) =>
        JsonSerializer.Deserialize<PlannedGrid>(json, JsonSerializerOptions.Web)
        ?? throw new InvalidDataException("A stored grid preview is empty.");

    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    [JsonIgnore]
    public IEnumerable<GridCell> AddedCells => Added.Select(ToGridCell);

    [JsonIgnore]
    public IEnumerable<GridCell> ChangedCells => Changed.Select(ToGridCell);

    [JsonIgnore]
    public IEnumerable<GridCell> RetiredCells => Retired.Select(ToGridCell);

    private static Cell ToCell(GridCell cell) =>
        new(cell.Code.Text, cell.Name, StoredGeometry.Write(cell.Shape), cell.AreaSquareMetres, cell.Version, cell.IsRetired);

    private static GridCell ToGridCell(Cell cell)
    {
        var code = AreaCode.Get(cell.Code);
        var village = code.Parent ?? throw new InvalidDataException($"The planned cell {cell.Code} has no village.");
        return new GridCell(code, cell.Name, village, StoredGeometry.Read(cell.Polygon), cell.AreaSquareMetres, cell.Version, cell.IsRetired);
    }

    /// <summary>The next version of one cell.</summary>
    /// <param name="Polygon">Well-known binary, WGS 84.</param>
    internal sealed record Cell(string Code, string Name, byte[] Polygon, double AreaSquareMetres, int Version, bool IsRetired);
}
