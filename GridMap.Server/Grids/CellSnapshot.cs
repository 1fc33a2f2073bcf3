using GridMap.Domain.Geo;

namespace GridMap.Server.Grids;

/// <summary>The cells in use as they were at one moment, with an index that finds the cell of a point.</summary>
internal sealed class CellSnapshot
{
    /// <param name="before">The snapshot before this one: what lies where is taken over from it if no cell has moved.</param>
    public CellSnapshot(IReadOnlyDictionary<string, KnownCell> byCode, long version, CellSnapshot? before)
    {
        ByCode = byCode;
        Version = version;
        InOrder = before is not null && before.ByCode.Count == byCode.Count && before.InOrder.All(cell => byCode.ContainsKey(cell.Code))
            ? [.. before.InOrder.Select(cell => byCode[cell.Code])]
            : [.. byCode.Values.OrderBy(cell => cell.Code, StringComparer.Ordinal)];
        Ground = before is not null && before.InOrder.Select(cell => cell.Ground).SequenceEqual(InOrder.Select(cell => cell.Ground))
            ? before.Ground
            : new CellGround([.. InOrder.Select(cell => cell.Ground)]);
    }

    /// <summary>Grows with each change on this server; another server counts for itself.</summary>
    public long Version { get; }

    public IReadOnlyDictionary<string, KnownCell> ByCode { get; }

    /// <summary>By code.</summary>
    public IReadOnlyList<KnownCell> InOrder { get; }

    public CellGround Ground { get; }

    public KnownCell? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The cell that holds a point; null outside every cell. Where cells overlap, the lower code wins.</summary>
    public KnownCell? Find(LonLat point) => Ground.Index.IndexOf(point) is >= 0 and var index ? InOrder[index] : null;
}
