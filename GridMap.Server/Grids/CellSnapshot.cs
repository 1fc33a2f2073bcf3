using GridMap.Domain.Geo;
using GridMap.Domain.Grids;

namespace GridMap.Server.Grids;

/// <summary>The cells in use as they were at one moment, with an index that finds the cell of a point.</summary>
internal sealed class CellSnapshot
{
    private readonly Lazy<CellIndex> _index;

    public CellSnapshot(IReadOnlyDictionary<string, KnownCell> byCode, long version)
    {
        ByCode = byCode;
        Version = version;
        InOrder = [.. byCode.Values.OrderBy(cell => cell.Code, StringComparer.Ordinal)];
        _index = new Lazy<CellIndex>(() => new CellIndex(InOrder.Select(cell => cell.Cell)));
    }

    /// <summary>Grows with each change on this server; another server counts for itself.</summary>
    public long Version { get; }

    public IReadOnlyDictionary<string, KnownCell> ByCode { get; }

    /// <summary>By code; the same order as <see cref="CellIndex.Cells"/>.</summary>
    public IReadOnlyList<KnownCell> InOrder { get; }

    public CellIndex Index => _index.Value;

    public KnownCell? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The cell that holds a point; null outside every cell.</summary>
    public KnownCell? Find(LonLat point) => Index.Find(point) is { } cell ? ByCode[cell.Code.Text] : null;
}
