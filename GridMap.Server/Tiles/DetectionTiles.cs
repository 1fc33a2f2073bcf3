using GridMap.Domain.Geo;
using GridMap.Server.People;

namespace GridMap.Server.Tiles;

/// <summary>Draws tiles of what the model saw, from memory.</summary>
internal sealed class DetectionTiles(SiteDirectory sites)
{
    private const int EverySiteZoom = 14;

    public async Task<string> VersionAsync(CancellationToken cancellation) => $"{(await sites.CurrentAsync(cancellation)).Version}";

    /// <summary>The tile as one account sees it; far out, the best site of each pixel stands for the others.</summary>
    public async Task<byte[]> DrawAsync(TileAddress tile, AreaScope scope, CancellationToken cancellation)
    {
        var canvas = new TileCanvas(tile);
        var layer = canvas.Layer("detections");
        var taken = new HashSet<(int, int)>();
        foreach (var site in (await sites.CurrentAsync(cancellation)).Within(tile.Bounds))
        {
            var place = WorldPoint.From(new LonLat(site.Longitude, site.Latitude));
            var at = tile.ToTile(place);
            if (!scope.Covers(site.AreaCode)
                || (tile.Zoom < EverySiteZoom && !taken.Add((at.X / TileAddress.Pixel, at.Y / TileAddress.Pixel))))
            {
                continue;
            }

            canvas.Point(
                layer, place,
                ("id", site.Id.ToString()), ("tanks", (long)site.TankCount), ("structures", (long)site.StructureCount),
                ("score", Math.Round(site.Score, 3)), ("licensed", site.IsLicensed), ("suspectId", site.SuspectId?.ToString() ?? ""));
        }

        return canvas.Finish();
    }
}
