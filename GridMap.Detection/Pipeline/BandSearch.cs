using System.Threading.Channels;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Scenes;

namespace GridMap.Detection.Pipeline;

/// <summary>Searches one band of a picture (all of it, unless it is very wide): one thread reads and shrinks, the others run the model.</summary>
internal sealed class BandSearch(OnnxDetector detector, IPixelWindows windows, int threads, int stripRows, ScoreScale scale, FeedBuffers buffers, SceneBuilder? scenes = null)
{
    /// <summary>Candidates of the band's columns, boxes in pixels of the picture.</summary>
    public async Task<List<Candidate>> RunAsync(SearchBand band, IReadOnlyList<SearchPass> passes, Action<int> rowsDone, CancellationToken cancellation)
    {
        buffers.Begin();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var tiles = Channel.CreateBounded<SearchTile>(new BoundedChannelOptions(threads + 1) { SingleWriter = true });
        var grids = passes.Select((pass, index) => new PassGrid(pass, index, band.Width, windows.Height, detector.Manifest)).ToArray();
        var layers = scenes?.Open(grids, band.Left) ?? [];
        var reading = Guard(ReadAsync(band.Left, band.Width, grids, tiles.Writer, rowsDone, stop.Token), stop);
        var searching = Enumerable.Range(0, threads).Select(thread => Guard(SearchAsync(buffers.Workspace(thread), band, tiles.Reader, layers, stop.Token), stop)).ToArray();
        Task[] all = [reading, .. searching];
        try
        {
            await Task.WhenAll(all);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // One of them failed and stopped the others: its own failure is the one to tell.
            await (all.FirstOrDefault(task => task.IsFaulted) ?? reading);
            throw;
        }

        scenes?.Add(await reading, band.Left);
        var found = new List<Candidate>();
        foreach (var search in searching)
        {
            found.AddRange(await search);
        }

        return found;
    }

    private static async Task<T> Guard<T>(Task<T> work, CancellationTokenSource stop)
    {
        try
        {
            return await work;
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }

    private async Task<CoverMap> ReadAsync(
        int left, int width, PassGrid[] grids, ChannelWriter<SearchTile> tiles, Action<int> rowsDone, CancellationToken cancellation)
    {
        await Task.Yield();
        return await new TileFeed(windows, stripRows, detector.Manifest.Input.PaddingColour(), buffers).RunAsync(left, width, grids, tiles, rowsDone, cancellation);
    }

    private async Task<List<Candidate>> SearchAsync(
        DetectorWorkspace workspace, SearchBand band, ChannelReader<SearchTile> tiles, IReadOnlyList<SceneLayer?> layers, CancellationToken cancellation)
    {
        await Task.Yield();
        var searcher = new TileSearcher(detector, workspace, band, windows.Height, scale, layers);
        var found = new List<Candidate>();
        await foreach (var tile in tiles.ReadAllAsync(cancellation))
        {
            searcher.Search(tile, found);
            tile.Return();
        }

        return found;
    }
}
