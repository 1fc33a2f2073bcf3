using GridMap.Contracts.Live;
using GridMap.Domain.Areas;
using GridMap.Domain.Grids;
using GridMap.Server.Areas;
using GridMap.Server.Grids;
using GridMap.Server.Storage;
using GridMap.Server.Tests.Hosting;
using NetTopologySuite.IO;

namespace GridMap.Server.Tests.Grids;

/// <summary>A county with a village that has four cells, west to east, and a second county with one.</summary>
internal static class Town
{
    public const string Village = "410122100200";
    public const string OtherVillage = "410182100200";

    public static readonly (string Code, string Wkt)[] Cells =
    [
        (Village + "01", Square(114.000)), (Village + "02", Square(114.002)), (Village + "03", Square(114.004)), (Village + "04", Square(114.006)),
        (OtherVillage + "01", Square(113.400)),
    ];

    /// <summary>A square of 0.002 degrees with its lower left corner on latitude 34.7.</summary>
    public static string Square(double west, double south = 34.7, double size = 0.002) => FormattableString.Invariant(
        $"POLYGON(({west} {south}, {west + size} {south}, {west + size} {south + size}, {west} {south + size}, {west} {south}))");

    public static async Task BuildAsync(TestServer server) => await server.UseAsync(async (db, writer) =>
    {
        foreach (var (code, name, wkt) in new[]
        {
            ("4101", "郑州市", null), ("410122", "中牟县", null), ("410182", "荥阳市", null), ("410122100", "城关镇", null), ("410182100", "乔楼镇", null),
            (Village, "东村", Square(114.0, size: 0.01)), (OtherVillage, "西村", Square(113.4, size: 0.01)),
        })
        {
            var area = AreaCode.Get(code);
            db.Areas.Add(new AreaRow
            {
                Code = code,
                Name = name,
                Level = (Contracts.Areas.AreaLevel)area.Level,
                ParentCode = area.Parent?.Text,
                Polygon = wkt is null ? null : StoredGeometry.Write(new WKTReader().Read(wkt)),
                ChangedAt = server.Clock.GetUtcNow(),
            });
        }

        foreach (var (code, wkt) in Cells)
        {
            var cell = GridCell.Create(AreaCode.Get(code), $"格{code[12..]}", new WKTReader().Read(wkt));
            db.Cells.Add(cell.ToRow());
            db.CellVersions.Add(cell.ToVersion(server.Clock.GetUtcNow(), "test", "test"));
        }

        writer.Announce(MapChangeKind.Cells, "4101", objectId: null, change => change);
        await writer.SaveAsync(CancellationToken.None);
        return true;
    });
}
