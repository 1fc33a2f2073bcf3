using GridMap.Domain.Areas;
using GridMap.Domain.Grids;
using GridMap.Domain.Sweeps;
using GridMap.Server.Storage;

namespace GridMap.Server.Grids;

internal static class CellRows
{
    public static GridCell ToCell(this CellRow row) => new(
        AreaCode.Get(row.Code), row.Name, AreaCode.Get(row.VillageCode), StoredGeometry.Read(row.Polygon),
        row.AreaSquareMetres, row.Version, row.IsRetired);

    /// <summary>What is known of its sweep beside what orthophotos show.</summary>
    public static SweepMarks ToMarks(this CellRow row) => MarksOf(row.PlannedFor, row.FlownAt, row.CertifiedAt, row.CheckedAt, row.IsUnflyable);

    /// <summary>The same one for all of whom nothing is known: there may be a hundred thousand.</summary>
    public static SweepMarks MarksOf(DateTimeOffset? plannedFor, DateTimeOffset? flownAt, DateTimeOffset? certifiedAt, DateTimeOffset? checkedAt, bool isUnflyable)
    {
        var marks = new SweepMarks(plannedFor, flownAt, certifiedAt, checkedAt, isUnflyable);
        return marks == SweepMarks.None ? SweepMarks.None : marks;
    }

    /// <summary>Takes over name, shape and version; what flights saw of it stays with the sweep.</summary>
    public static void Take(this CellRow row, GridCell cell)
    {
        row.Name = cell.Name;
        row.Polygon = StoredGeometry.Write(cell.Shape);
        row.AreaSquareMetres = cell.AreaSquareMetres;
        row.Version = cell.Version;
        row.IsRetired = cell.IsRetired;
    }

    public static CellRow ToRow(this GridCell cell) => new()
    {
        Code = cell.Code.Text,
        Name = cell.Name,
        VillageCode = cell.VillageCode.Text,
        Polygon = StoredGeometry.Write(cell.Shape),
        AreaSquareMetres = cell.AreaSquareMetres,
        Version = cell.Version,
        IsRetired = cell.IsRetired,
    };

    public static CellVersionRow ToVersion(this GridCell cell, DateTimeOffset at, string by, string source) => new()
    {
        Id = Guid.CreateVersion7(at),
        CellCode = cell.Code.Text,
        Version = cell.Version,
        Name = cell.Name,
        Polygon = StoredGeometry.Write(cell.Shape),
        AreaSquareMetres = cell.AreaSquareMetres,
        IsRetired = cell.IsRetired,
        At = at,
        By = by,
        Source = source,
    };
}
