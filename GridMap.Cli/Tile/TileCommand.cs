using System.CommandLine;
using System.Globalization;
using GridMap.Cli.Hosting;
using GridMap.Detection.Rasters;
using GridMap.Detection.Tiling;

namespace GridMap.Cli.Tile;

/// <summary><c>gridmap tile</c>: the Web Mercator tile pyramid of an orthophoto.</summary>
internal static class TileCommand
{
    private static readonly Argument<string> Input = new("INPUT") { Description = "Orthophoto with its place on the ground." };
    private static readonly Option<string> Out = new("--out") { Description = "MBTiles file to write; replaced when it exists.", Required = true };
    private static readonly Option<string> Format = new("--format") { Description = "webp, png or jpg.", DefaultValueFactory = _ => "webp" };
    private static readonly Option<int> Quality = new("--quality") { Description = "Quality of webp and jpg, 1 to 100.", DefaultValueFactory = _ => 92 };
    private static readonly Option<int?> MinZoom = new("--min-zoom") { Description = "Shallowest zoom; by default the raster fits into one tile there." };
    private static readonly Option<int?> MaxZoom = new("--max-zoom") { Description = "Deepest zoom; by default the one nearest the raster's resolution." };
    private static readonly Option<int> Threads = new("--threads") { Description = "Threads; the result is the same for any number.", DefaultValueFactory = _ => Environment.ProcessorCount };

    public static Command Create() =>
        new Command("tile", "Make the Web Mercator tile pyramid of an orthophoto as MBTiles.") { Input, Out, Format, Quality, MinZoom, MaxZoom, Threads }.Does(RunAsync);

    private static async Task<int> RunAsync(VerbContext context, CancellationToken cancellation)
    {
        var arguments = context.Arguments;
        if (FindFormat(arguments.GetValue(Format)) is not { } format)
        {
            return await RefuseAsync(context, $"--format {arguments.GetValue(Format)}: give webp, png or jpg.");
        }
        var options = new TilingOptions
        {
            Format = format,
            Quality = arguments.GetValue(Quality),
            MinZoom = arguments.GetValue(MinZoom),
            MaxZoom = arguments.GetValue(MaxZoom),
            Threads = arguments.GetValue(Threads),
        };
        if (options.Quality is < 1 or > 100 || options.Threads is < 1 or > 256 || options.MinZoom is < 0 or > 24 || options.MaxZoom is < 0 or > 24 || options.MinZoom > options.MaxZoom)
        {
            return await RefuseAsync(context, "tile: quality is 1 to 100, threads 1 to 256, zooms 0 to 24 with the shallower one first.");
        }
        using var raster = RasterFile.Open(arguments.GetRequiredValue(Input));
        var megapixels = (double)raster.Header.Width * raster.Header.Height / 1e6;
        var made = await ProgressLine.RunAsync(
            context.Errors, "Tiling", megapixels, "MP",
            progress => OrthophotoTiler.WriteAsync(raster, arguments.GetRequiredValue(Out), options, progress, cancellation));
        await context.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{made.Path}: {made.Tiles} tiles, zoom {made.MinZoom} to {made.MaxZoom}."));
        return GridMapCommand.Done;
    }

    private static TileFormat? FindFormat(string? name) => name?.ToLowerInvariant() switch
    {
        "webp" => TileFormat.WebP,
        "png" => TileFormat.Png,
        "jpg" or "jpeg" => TileFormat.Jpeg,
        _ => null,
    };

    private static async Task<int> RefuseAsync(VerbContext context, string message)
    {
        await context.Errors.WriteLineAsync(message);
        return GridMapCommand.WrongUsage;
    }
}
