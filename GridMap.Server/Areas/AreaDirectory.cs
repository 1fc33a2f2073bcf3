using GridMap.Contracts.Live;
using GridMap.Domain.Areas;
using GridMap.Server.Live;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Areas;

/// <summary>All areas in memory.</summary>
internal sealed class AreaDirectory(IServiceScopeFactory scopes) : CodeDirectory<Area, AreaSnapshot>(scopes, MapChangeKind.Cells)
{
    protected override async Task<IReadOnlyList<KeyValuePair<string, Area>>> ReadAsync(GridMapDb db, string prefix, CancellationToken cancellation)
    {
        var scope = new AreaScope([prefix.Length == 0 ? AreaScope.Everywhere : prefix]);
        var rows = await db.Areas.AsNoTracking().Within(scope, row => row.Code).ToListAsync(cancellation);
        return [.. rows.Select(row => KeyValuePair.Create(row.Code, ToArea(row)))];
    }

    protected override AreaSnapshot Build(IReadOnlyDictionary<string, Area> items, long version) => new(items, version);

    private static Area ToArea(AreaRow row) =>
        new(AreaCode.Get(row.Code), row.Name, row.Polygon is null ? null : StoredGeometry.Read(row.Polygon));
}
