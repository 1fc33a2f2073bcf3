using System.Threading.Channels;

namespace GridMap.Detection.Pipeline;

/// <summary>Reads a band of a picture strip by strip and sends off the tiles of all passes; tiles in which nothing is there are left out.</summary>
/// <param name="windows">The picture.</param>
/// <param name="stripRows">Rows read at once.</param>
/// <param name="padding">Red, green and blue of what is not there.</param>
internal sealed class TileFeed(IPixelWindows windows, int stripRows, IReadOnlyList<byte> padding)
{
    /// <summary>Reads columns <paramref name="left"/> to left + <paramref name="width"/> from top to bottom, waits while the channel is full, and completes it.</summary>
    /// <returns>Where the band holds something.</returns>
    public async Task<CoverMap> RunAsync(
        int left, int width, IReadOnlyList<PassGrid> grids, ChannelWriter<SearchTile> tiles, Action<int>? rowsDone, CancellationToken cancellation)
    {
        var cover = new CoverMap(width, windows.Height, padding);
        var streams = PassStream.For(grids, width, windows.Height, cover);
        var rgb = new byte[(long)stripRows * width * 3];
        var isThere = new byte[(long)stripRows * width];
        for (var top = 0; top < windows.Height; top += stripRows)
        {
            cancellation.ThrowIfCancellationRequested();
            var rows = Math.Min(stripRows, windows.Height - top);
            windows.Read(left, top, width, rows, rgb.AsMemory(0, rows * width * 3), isThere.AsMemory(0, rows * width));
            for (var row = 0; row < rows; row++)
            {
                cover.Note(top + row, rgb.AsSpan(row * width * 3, width * 3), isThere.AsSpan(row * width, width));
            }

            for (var row = 0; row < rows; row++)
            {
                foreach (var stream in streams)
                {
                    await stream.TakeAsync(rgb.AsMemory(row * width * 3, width * 3), tiles, cancellation);
                }
            }

            rowsDone?.Invoke(top + rows);
        }

        tiles.Complete();
        return cover;
    }
}
