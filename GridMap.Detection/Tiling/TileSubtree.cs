namespace GridMap.Detection.Tiling;

/// <summary>Makes one branch of the pyramid from its deepest tiles upwards, holding only one tile of each level at a time.</summary>
internal sealed class TileSubtree(TileSampler sampler, TileEncoder encoder, TileBounds bounds, int maxZoom, CancellationToken cancellation)
{
    private readonly (int Left, int Top, int Right, int Bottom) deepest = bounds.Tiles(maxZoom);

    /// <summary>The encoded tiles of the branch in a fixed order, its root included, and the root's pixels for the levels above.</summary>
    public TileBranch Make(TileId root)
    {
        var tiles = new List<(TileId Tile, byte[] Data)>();
        var image = Make(root, tiles);
        return new TileBranch(root, image, tiles);
    }

    private TileImage? Make(TileId tile, List<(TileId, byte[])> tiles)
    {
        cancellation.ThrowIfCancellationRequested();
        var levels = maxZoom - tile.Zoom;
        if (tile.Column > deepest.Right >> levels || tile.Column < deepest.Left >> levels || tile.Row > deepest.Bottom >> levels || tile.Row < deepest.Top >> levels)
        {
            return null;
        }
        var image = levels == 0
            ? sampler.Read(tile)
            : TileImage.Reduce([Make(tile.Child(0, 0), tiles), Make(tile.Child(1, 0), tiles), Make(tile.Child(0, 1), tiles), Make(tile.Child(1, 1), tiles)]);
        if (image is not null && !image.IsEmpty)
        {
            tiles.Add((tile, encoder.Encode(image)));
            return image;
        }
        return null;
    }
}
