using System.Globalization;
using GridMap.Detection.Rasters;
using GridMap.Domain.Geo;
using Microsoft.Data.Sqlite;

namespace GridMap.Detection.Tiling;

/// <summary>Makes the Web Mercator tile pyramid of an orthophoto as MBTiles 1.3.</summary>
/// <remarks>
/// Deepest tiles are interpolated from the raster, each level above is the 2 × 2 mean of the one below. Branches of the pyramid
/// are made in parallel and written in a fixed order, so the file is the same for any number of threads.
/// </remarks>
public static class OrthophotoTiler
{
    private const int MostBranches = 256;

    /// <summary>Writes the tile set; an existing file is replaced when the new one is complete.</summary>
    /// <param name="raster">A usable orthophoto.</param>
    /// <param name="outputPath">The .mbtiles file to write.</param>
    /// <param name="options">Zooms, format, threads.</param>
    /// <param name="progress">Told the share done, 0 to 1; may be null.</param>
    /// <param name="cancellation">Stops between tiles; nothing is left behind.</param>
    /// <exception cref="IOException">The tile set cannot be written.</exception>
    /// <exception cref="RasterException">The raster cannot be used, or a block of it is damaged.</exception>
    public static async Task<TilingResult> WriteAsync(
        RasterFile raster, string outputPath, TilingOptions options, IProgress<double>? progress, CancellationToken cancellation)
    {
        if (raster.Header.Problem is { } problem)
        {
            throw new RasterException(raster.Header.Path, problem);
        }
        var georeference = raster.Header.Georeference ?? throw new RasterException(raster.Header.Path, RasterProblem.NoGeoreference);
        var bounds = TileBounds.Of(georeference);
        var middle = georeference.ToLonLat(new PixelPoint(georeference.Width / 2.0, georeference.Height / 2.0));
        var maxZoom = options.MaxZoom ?? TileGrid.ZoomFor(georeference.GsdMetres, middle.Latitude);
        var minZoom = Math.Min(maxZoom, options.MinZoom ?? SingleTileZoom(bounds, maxZoom));
        var encoder = new TileEncoder(options.Format, options.Quality);
        try
        {
            using var writer = new MbTilesWriter(outputPath);
            await WriteTilesAsync(new TileSampler(raster, georeference), encoder, bounds, (minZoom, maxZoom), options.Threads, writer, progress, cancellation);
            if (writer.Tiles == 0)
            {
                throw new RasterException(raster.Header.Path, RasterProblem.NoValidPixels);
            }
            writer.Complete(Metadata(raster, options, encoder, bounds, middle, (minZoom, maxZoom)));
            return new TilingResult(outputPath, minZoom, maxZoom, writer.Tiles, bounds.SouthWest, bounds.NorthEast);
        }
        catch (SqliteException failure)
        {
            // A full disk and a folder that is missing come this way.
            throw new IOException($"{outputPath}: the tile set cannot be written ({failure.Message}); check the folder and the free space.", failure);
        }
    }

    private static async Task WriteTilesAsync(
        TileSampler sampler, TileEncoder encoder, TileBounds bounds, (int Min, int Max) zooms, int threads,
        MbTilesWriter writer, IProgress<double>? progress, CancellationToken cancellation)
    {
        var branchZoom = BranchZoom(bounds, zooms.Min, zooms.Max);
        var (left, top, right, bottom) = bounds.Tiles(branchZoom);
        var roots = from row in Enumerable.Range(top, bottom - top + 1)
                    from column in Enumerable.Range(left, right - left + 1)
                    select new TileId(branchZoom, column, row);
        var total = (double)(right - left + 1) * (bottom - top + 1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var subtree = new TileSubtree(sampler, encoder, bounds, zooms.Max, stop.Token);
        var level = new Dictionary<TileId, TileImage>();
        var waiting = new Queue<Task<TileBranch>>();
        var done = 0;

        async Task WriteOldestAsync()
        {
            var branch = await waiting.Dequeue();
            foreach (var (tile, data) in branch.Tiles)
            {
                writer.Write(tile, data);
            }
            if (branch.Image is not null)
            {
                level[branch.Root] = branch.Image;
            }
            progress?.Report(++done / total);
        }

        try
        {
            foreach (var root in roots)
            {
                if (waiting.Count >= threads)
                {
                    await WriteOldestAsync();
                }
                waiting.Enqueue(Task.Run(() => subtree.Make(root), stop.Token));
            }
            while (waiting.Count > 0)
            {
                await WriteOldestAsync();
            }
        }
        catch
        {
            // The others must be at rest before the raster is closed.
            await stop.CancelAsync();
            await Task.WhenAll(waiting).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            throw;
        }
        for (var zoom = branchZoom - 1; zoom >= zooms.Min; zoom--)
        {
            level = WriteLevelAbove(level, zoom, encoder, writer);
        }
    }

    private static Dictionary<TileId, TileImage> WriteLevelAbove(Dictionary<TileId, TileImage> below, int zoom, TileEncoder encoder, MbTilesWriter writer)
    {
        var above = new Dictionary<TileId, TileImage>();
        foreach (var (column, row) in below.Keys.Select(tile => (tile.Column / 2, tile.Row / 2)).Distinct().OrderBy(place => place.Item2).ThenBy(place => place.Item1))
        {
            var parent = new TileId(zoom, column, row);
            TileImage? Find(int right, int down) => below.GetValueOrDefault(parent.Child(right, down));
            if (TileImage.Reduce([Find(0, 0), Find(1, 0), Find(0, 1), Find(1, 1)]) is { IsEmpty: false } image)
            {
                above[parent] = image;
                writer.Write(parent, encoder.Encode(image));
            }
        }
        return above;
    }

    /// <summary>Branches start where there are enough of them for the threads and not too many to hold their roots.</summary>
    private static int BranchZoom(TileBounds bounds, int minZoom, int maxZoom)
    {
        for (var zoom = Math.Max(minZoom, maxZoom - 1); zoom > minZoom; zoom--)
        {
            var (left, top, right, bottom) = bounds.Tiles(zoom);
            if ((long)(right - left + 1) * (bottom - top + 1) <= MostBranches)
            {
                return zoom;
            }
        }
        return minZoom;
    }

    private static int SingleTileZoom(TileBounds bounds, int maxZoom)
    {
        for (var zoom = maxZoom; zoom > 0; zoom--)
        {
            var (left, top, right, bottom) = bounds.Tiles(zoom);
            var scale = Math.Pow(2, zoom - maxZoom);
            var (deepLeft, deepTop, deepRight, deepBottom) = bounds.Tiles(maxZoom);
            if (Math.Max(deepRight - deepLeft + 1, deepBottom - deepTop + 1) * scale <= 1 || (left == right && top == bottom))
            {
                return zoom;
            }
        }
        return 0;
    }

    private static IEnumerable<(string Name, string Value)> Metadata(
        RasterFile raster, TilingOptions options, TileEncoder encoder, TileBounds bounds, LonLat middle, (int Min, int Max) zooms) =>
    [
        ("name", options.Name ?? Path.GetFileNameWithoutExtension(raster.Header.Path)),
        ("format", encoder.Name),
        ("bounds", MbTilesWriter.Degrees(bounds.SouthWest.Longitude, bounds.SouthWest.Latitude, bounds.NorthEast.Longitude, bounds.NorthEast.Latitude)),
        ("center", MbTilesWriter.Degrees(middle.Longitude, middle.Latitude) + "," + zooms.Max.ToString(CultureInfo.InvariantCulture)),
        ("minzoom", zooms.Min.ToString(CultureInfo.InvariantCulture)),
        ("maxzoom", zooms.Max.ToString(CultureInfo.InvariantCulture)),
        ("type", "overlay"),
        ("version", "1"),
        ("description", "Orthophoto tiles"),
    ];
}
