using System.Buffers;
using GridMap.Server.People;

namespace GridMap.Server.Tiles;

/// <summary>Draws tiles of what the model saw, from memory.</summary>
internal sealed class DetectionTiles(SiteDirectory sites) : ITileSource
{
    private const int EverySiteZoom = 14;
    private const int PixelBits = 9;

    public string Name => "detections";

    public async Task<string> VersionAsync(TileAddress tile, CancellationToken cancellation)
    {
        await sites.EnsureFreshAsync(cancellation);
        return $"{sites.VersionOf(tile)}";
    }

    /// <summary>The tile as one account sees it; far out, the best site of each pixel stands for the others and says how many they are.</summary>
    public async Task<byte[]> DrawAsync(TileAddress tile, AreaScope scope, CancellationToken cancellation)
    {
        await sites.EnsureFreshAsync(cancellation);
        var rented = sites.RentWithin(tile);
        try
        {
            return Draw(tile, rented.Where(site => scope.Covers(site.AreaCode)));
        }
        finally
        {
            ArrayPool<KnownSite>.Shared.Return(rented.Array!, clearArray: true); // rented with an array
        }
    }

    private static byte[] Draw(TileAddress tile, IEnumerable<KnownSite> within)
    {
        using var canvas = TileCanvas.Lend(tile);
        var layer = canvas.Layer("detections");
        var shown = tile.Zoom >= EverySiteZoom
            ? within.Select(site => (Best: site, Count: 1))
            : within.GroupBy(site => TileAddress.Of(site.Place, tile.Zoom + PixelBits))
                .Select(pixel => (Best: pixel.OrderByDescending(site => site.Score).ThenBy(site => site.Id).First(), Count: pixel.Count()));
        foreach (var (site, count) in shown.OrderByDescending(pair => pair.Best.Score).ThenBy(pair => pair.Best.Id))
        {
            canvas.BeginPoint(layer, site.Place);
            layer.TagUnique("id", site.Id.ToString());
            layer.Tag("tanks", (long)site.TankCount);
            layer.Tag("structures", (long)site.StructureCount);
            layer.Tag("score", Math.Round(site.Score, 3));
            layer.Tag("licensed", site.IsLicensed);
            layer.Tag("suspectId", site.SuspectId?.ToString() ?? "");
            layer.Tag("count", (long)count);
            canvas.EndPoint(layer);
        }

        return canvas.Finish();
    }
}
