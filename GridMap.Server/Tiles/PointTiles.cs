using System.Buffers;
using GridMap.Server.People;

namespace GridMap.Server.Tiles;

/// <summary>Draws tiles of points from memory: each by itself close up, counted by status where they stand too close from afar.</summary>
internal sealed class PointTiles<T>(PointDirectory<T> points, TimeProvider clock) : ITileSource
    where T : class, IStatusPoint<T>
{
    /// <summary>From this zoom on every point is shown by itself.</summary>
    public const int EveryPointZoom = 14;

    // Squares of 64 pixels. Those of one zoom are quarters of those of the zoom before, so that a cluster opens into clusters.
    private const int BinBits = 3;
    private const int BinsAcross = 1 << BinBits;

    public string Name => T.Layer;

    public async Task<string> VersionAsync(TileAddress tile, CancellationToken cancellation)
    {
        await points.EnsureLoadedAsync(cancellation);
        return $"{points.VersionOf(tile)}.{clock.GetUtcNow():yyyyMMdd}";
    }

    public async Task<byte[]> DrawAsync(TileAddress tile, AreaScope scope, CancellationToken cancellation)
    {
        await points.EnsureLoadedAsync(cancellation);
        var rented = points.RentWithin(tile);
        try
        {
            return Draw(tile, scope, rented);
        }
        finally
        {
            ArrayPool<T>.Shared.Return(rented.Array!, clearArray: true); // rented with an array
        }
    }

    private byte[] Draw(TileAddress tile, AreaScope scope, Span<T> within)
    {
        using var canvas = TileCanvas.Lend(tile);
        var (singles, clusters) = (canvas.Layer(T.Layer), canvas.Layer(T.ClusterLayer));
        var (now, isEverywhere) = (clock.GetUtcNow(), scope.IsEverywhere);
        var bins = tile.Zoom < EveryPointZoom ? new PointCluster<T>?[BinsAcross * BinsAcross] : null;
        if (bins is null)
        {
            // So that every server draws the same bytes.
            within.Sort((a, b) => a.Id.CompareTo(b.Id));
        }

        foreach (var point in within)
        {
            if (!isEverywhere && !scope.Covers(point.AreaCode))
            {
                continue;
            }

            if (bins is null)
            {
                Show(canvas, singles, point, now);
                continue;
            }

            var bin = TileAddress.Of(point.Place, tile.Zoom + BinBits);
            ref var cluster = ref bins[(bin.Row & (BinsAcross - 1)) * BinsAcross + (bin.Column & (BinsAcross - 1))];
            (cluster ??= new PointCluster<T>(point)).Add(point);
        }

        foreach (var cluster in bins ?? [])
        {
            if (cluster is { Count: 1 })
            {
                Show(canvas, singles, cluster.First, now);
            }
            else if (cluster is not null)
            {
                canvas.BeginPoint(clusters, cluster.Middle);
                cluster.Tag(clusters);
                canvas.EndPoint(clusters);
            }
        }

        return canvas.Finish();
    }

    private static void Show(TileCanvas canvas, TileLayer layer, T point, DateTimeOffset now)
    {
        canvas.BeginPoint(layer, point.Place);
        point.Tag(layer, now);
        canvas.EndPoint(layer);
    }
}
