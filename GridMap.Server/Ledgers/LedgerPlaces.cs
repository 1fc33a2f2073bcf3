using GridMap.Contracts.Ledgers;
using GridMap.Domain.Areas;
using GridMap.Domain.Geo;
using GridMap.Domain.Ledgers;
using GridMap.Server.Areas;
using GridMap.Server.Grids;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using NetTopologySuite.Geometries;
using LedgerColumn = GridMap.Contracts.Ledgers.LedgerColumn;
using Column = GridMap.Domain.Ledgers.LedgerColumn;

namespace GridMap.Server.Ledgers;

/// <summary>Finds the place of a row: by its position, its cell, or else the village that it names.</summary>
internal sealed class LedgerPlaces(AreaSnapshot areas, CellSnapshot cells, AreaScope scope)
{
    // People leave the kind of an area out, or add it.
    private static readonly string[] Kinds = ["街道办事处", "村民委员会", "居民委员会", "办事处", "村委会", "居委会", "街道", "社区", "县", "市", "区", "镇", "乡", "村"];

    public LedgerPlace Find(LedgerRow row)
    {
        var remarks = new List<LedgerRemark>();
        var named = FindNamed(row, remarks);
        var cell = row.Text(Column.CellCode) is { } code ? cells.Find(code) : null;
        if (row.Text(Column.CellCode) is { } unknown && cell is null && AreaCode.Find(unknown) is not null)
        {
            remarks.Add(Say(LedgerColumn.CellCode, "ledger.cellUnknown", ("code", unknown)));
        }

        if (row.Position is { } position)
        {
            var around = cells.Find(position)?.Code ?? FindAround(position)?.Code.Text;
            if (around is not null && named is not null && !around.StartsWith(named.Code.Text, StringComparison.Ordinal) && !named.Code.Text.StartsWith(around, StringComparison.Ordinal))
            {
                remarks.Add(Say(LedgerColumn.Position, "ledger.placeElsewhere", ("position", NameOf(around)), ("words", named.Name)));
            }

            // Where both say the same, the one that says more; where no boundary is known, the words.
            var area = around is not null && (named is null || !named.Code.Text.StartsWith(around, StringComparison.Ordinal)) ? around : named?.Code.Text;
            return Within(area ?? FindOwn(), position, remarks);
        }

        if (cell is not null)
        {
            remarks.Add(Say(LedgerColumn.Position, "ledger.cellPoint", ("code", cell.Code)));
            return Within(cell.Code, PointIn(cell.Ground.ToGeometry()), remarks);
        }

        if (named is { Level: AreaLevel.Village } && FindPoint(named) is { } point)
        {
            remarks.Add(Say(LedgerColumn.Position, "ledger.villagePoint", ("village", named.Name)));
            return Within(named.Code.Text, point, remarks);
        }

        remarks.Add(Say(LedgerColumn.Position, "ledger.noPlace") with { IsLeftOut = true });
        return new LedgerPlace(named?.Code.Text, null, remarks);
    }

    private LedgerPlace Within(string? areaCode, LonLat position, List<LedgerRemark> remarks)
    {
        if (areaCode is null)
        {
            remarks.Add(Say(LedgerColumn.Village, "ledger.noArea") with { IsLeftOut = true });
        }
        else if (!scope.Covers(areaCode))
        {
            remarks.Add(Say(LedgerColumn.County, "ledger.notYours", ("area", NameOf(areaCode))) with { IsLeftOut = true });
        }

        return new LedgerPlace(areaCode, position, remarks);
    }

    /// <summary>The area that the row's words name, as deep as they are understood; null when none is, or several may be meant.</summary>
    private Area? FindNamed(LedgerRow row, List<LedgerRemark> remarks)
    {
        (Column Column, AreaLevel Level)[] levels = [(Column.County, AreaLevel.County), (Column.Township, AreaLevel.Township), (Column.Village, AreaLevel.Village)];
        Area? found = null;
        foreach (var (column, level) in levels)
        {
            if (row.Text(column) is not { } words)
            {
                continue;
            }

            var fitting = areas.InOrder.Where(area => area.Level == level && IsSame(area.Name, words) && (found is null || found.Code.Contains(area.Code))).ToList();
            var own = fitting.Where(area => scope.Covers(area.Code.Text) || scope.AreaCodes.Any(code => code.StartsWith(area.Code.Text, StringComparison.Ordinal))).ToList();
            if ((own.Count is 1 ? own : fitting) is [var only])
            {
                found = only;
            }
            else
            {
                remarks.Add(Say((LedgerColumn)column, fitting.Count is 0 ? "ledger.areaUnknown" : "ledger.areaTwice", ("name", words)));
                return found;
            }
        }

        return found;
    }

    private static bool IsSame(string name, string words) => name == words || Stem(LedgerText.Plain(name)) == Stem(words);

    private static string Stem(string name) => Kinds.FirstOrDefault(kind => name.Length > kind.Length + 1 && name.EndsWith(kind, StringComparison.Ordinal)) is { } ending ? name[..^ending.Length] : name;

    private Area? FindAround(LonLat position)
    {
        var point = new Point(position.Longitude, position.Latitude);
        return areas.InOrder.Where(area => area.Shape is { IsEmpty: false } shape && shape.EnvelopeInternal.Covers(point.Coordinate) && shape.Covers(point)).MaxBy(area => area.Code.Text.Length);
    }

    // Of an office that has one area, what no boundary says is in it.
    private string? FindOwn() => scope is { IsEverywhere: false, AreaCodes: [var only] } ? only : null;

    private LonLat? FindPoint(Area village)
    {
        if (village.Shape is { IsEmpty: false } shape)
        {
            return PointIn(shape);
        }

        var own = cells.InOrder.Where(cell => cell.Code.StartsWith(village.Code.Text, StringComparison.Ordinal)).ToList();
        return own.Count > 0 ? PointIn(own[own.Count / 2].Ground.ToGeometry()) : null;
    }

    private static LonLat PointIn(Geometry ground)
    {
        var point = ground.InteriorPoint;
        return new LonLat(point.X, point.Y);
    }

    private string NameOf(string areaCode) => areas.Find(areaCode.Length > 12 ? areaCode[..12] : areaCode)?.Name ?? areaCode;

    private static LedgerRemark Say(LedgerColumn column, string key, params (string Name, string Value)[] arguments) => new(column, IsLeftOut: false, Problems.Say(key, arguments));
}
