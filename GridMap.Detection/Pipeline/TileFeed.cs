using System.Threading.Channels;

namespace GridMap.Detection.Pipeline;

/// <summary>Reads a band of a picture strip by strip and sends off the tiles of all passes; tiles in which nothing is there are left out.</summary>
/// <param name="windows">The picture.</param>
/// <param name="stripRows">Rows read at once, as they are read.</param>
/// <param name="padding">Red, green and blue of what is not there.</param>
/// <param name="buffers">What holds the rows.</param>
internal sealed class TileFeed(IPixelWindows windows, int stripRows, IReadOnlyList<byte> padding, FeedBuffers buffers)
{
    /// <summary>Reads columns <paramref name="left"/> to left + <paramref name="width"/> from top to bottom, waits while the channel is full, and completes it.</summary>
    /// <returns>Where the band holds something.</returns>
    public async Task<CoverMap> RunAsync(
        int left, int width, IReadOnlyList<PassGrid> grids, ChannelWriter<SearchTile> tiles, Action<int>? rowsDone, CancellationToken cancellation)
    {
        var by = windows.Reduction;
        var cover = new CoverMap(width, windows.Height, padding, by);
        var streams = PassStream.For(grids, (double)width / by, (double)windows.Height / by, cover, buffers);
        // Bands begin at multiples of any reduction.
        var (from, across, down) = (left / by, (width + by - 1) / by, (windows.Height + by - 1) / by);
        var rgb = buffers.Take((long)stripRows * across * 3);
        var isThere = buffers.Take((long)stripRows * across);
        for (var top = 0; top < down; top += stripRows)
        {
            cancellation.ThrowIfCancellationRequested();
            var rows = Math.Min(stripRows, down - top);
            windows.Read(from, top, across, rows, rgb.AsMemory(0, rows * across * 3), isThere.AsMemory(0, rows * across));
            for (var row = 0; row < rows; row++)
            {
                cover.Note(top + row, rgb.AsSpan(row * across * 3, across * 3), isThere.AsSpan(row * across, across));
            }

            for (var row = 0; row < rows; row++)
            {
                foreach (var stream in streams)
                {
                    await stream.TakeAsync(rgb.AsMemory(row * across * 3, across * 3), tiles, cancellation);
                }
            }

            rowsDone?.Invoke(Math.Min(windows.Height, (top + rows) * by));
        }

        tiles.Complete();
        return cover;
    }
}
