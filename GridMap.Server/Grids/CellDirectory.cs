using GridMap.Contracts.Live;
using GridMap.Server.Live;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Grids;

/// <summary>All cells in use in memory: the database is not in the path of a tile or of a point's cell.</summary>
internal sealed class CellDirectory(IServiceScopeFactory scopes) : CodeDirectory<KnownCell, CellSnapshot>(scopes, MapChangeKind.Cells)
{
    protected override async Task<IReadOnlyList<KeyValuePair<string, KnownCell>>> ReadAsync(
        GridMapDb db, string prefix, CancellationToken cancellation)
    {
        var scope = new AreaScope([prefix.Length == 0 ? AreaScope.Everywhere : prefix]);
        var rows = await db.Cells.AsNoTracking().Within(scope, row => row.Code).Where(row => !row.IsRetired)
            .Select(row => new CellRow
            {
                Code = row.Code,
                Name = row.Name,
                VillageCode = row.VillageCode,
                Polygon = row.Polygon,
                AreaSquareMetres = row.AreaSquareMetres,
                Version = row.Version,
                CoveredFraction = row.CoveredFraction,
                SweptAt = row.SweptAt,
                SceneScore = row.SceneScore,
            })
            .ToListAsync(cancellation);
        return [.. rows.Select(row => KeyValuePair.Create(row.Code, new KnownCell(row.ToCell(), row.CoveredFraction, row.SweptAt, row.SceneScore)))];
    }

    protected override CellSnapshot Build(IReadOnlyDictionary<string, KnownCell> items, long version) => new(items, version);
}
