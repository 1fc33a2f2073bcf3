using GridMap.Contracts.Grids;
using GridMap.Server.Grids;

namespace GridMap.Server.Tiles;

/// <summary>Cells too small to be drawn, counted in squares of 16 pixels.</summary>
internal sealed class CellBins(TileAddress tile)
{
    private const int PixelsAcross = 16;
    private const int Units = PixelsAcross * TileAddress.Pixel;
    private const int Across = TileAddress.Extent / Units;

    // Most tiles need none.
    private int[] _cells = [];
    private SuspectCount[] _suspects = [];
    private float[] _scenes = [];

    public void Add(WorldPoint anchor, SweepState sweep, SuspectCount suspects, float scene)
    {
        if (_cells.Length == 0)
        {
            (_cells, _suspects, _scenes) = (new int[Across * Across * CellSweepView.States], new SuspectCount[Across * Across], new float[Across * Across]);
            _scenes.AsSpan().Fill(-1);
        }

        var shift = WorldPoint.Bits - tile.Zoom - System.Numerics.BitOperations.Log2(Across);
        var bin = ((anchor.Y >> shift) & (Across - 1)) * Across + ((anchor.X >> shift) & (Across - 1));
        _cells[bin * CellSweepView.States + (int)sweep]++;
        if (suspects != default)
        {
            _suspects[bin] = new SuspectCount(_suspects[bin].Suspected + suspects.Suspected, _suspects[bin].Confirmed + suspects.Confirmed);
        }

        _scenes[bin] = Math.Max(_scenes[bin], scene);
    }

    public void WriteTo(TileLayer layer, TileGeometry geometry)
    {
        for (var bin = 0; bin < _suspects.Length; bin++)
        {
            var counts = _cells.AsSpan(bin * CellSweepView.States, CellSweepView.States);
            var cells = 0;
            foreach (var count in counts)
            {
                cells += count;
            }

            if (cells == 0)
            {
                continue;
            }

            var (x, y) = (bin % Across * Units, bin / Across * Units);
            geometry.Clear();
            geometry.Ring([new(x, y), new(x + Units, y), new(x + Units, y + Units), new(x, y + Units)], isHole: false);
            layer.Begin();
            layer.Tag("cells", (long)cells);
            TagSweeps(layer, counts);
            layer.Tag("suspected", (long)_suspects[bin].Suspected);
            layer.Tag("confirmed", (long)_suspects[bin].Confirmed);
            layer.Tag("scene", Math.Round(_scenes[bin], 3));
            layer.End(TileGeometryKind.Polygon, geometry);
        }
    }

    /// <summary>Counts of cells by what has been swept of them.</summary>
    public static void TagSweeps(TileLayer layer, ReadOnlySpan<int> counts)
    {
        layer.Tag("unswept", (long)counts[(int)SweepState.Unswept]);
        layer.Tag("partial", (long)counts[(int)SweepState.Partial]);
        layer.Tag("swept", (long)counts[(int)SweepState.Swept]);
        layer.Tag("stale", (long)counts[(int)SweepState.Stale]);
        layer.Tag("planned", (long)counts[(int)SweepState.Planned]);
        layer.Tag("flown", (long)counts[(int)SweepState.Flown]);
        layer.Tag("unflyable", (long)counts[(int)SweepState.Unflyable]);
        layer.Tag("groundChecked", (long)counts[(int)SweepState.GroundChecked]);
    }
}
