using GridMap.Cli.Hosting;
using GridMap.Cli.Plan;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Footprints;
using GridMap.Detection.Photos;
using GridMap.Detection.Rasters;
using GridMap.Domain.Sweeps.Proof;
using NetTopologySuite.Geometries;

namespace GridMap.Cli.Cover;

/// <summary>From the files that the options name to the facts of a proof.</summary>
internal static class ProofReader
{
    /// <summary>The proof, and a line for each cell of the area that was left out.</summary>
    /// <param name="options">What to look at.</param>
    /// <param name="errors">Where progress is drawn.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="CommandFailure">A file cannot be used.</exception>
    /// <exception cref="RasterException">The orthophoto or the elevation model cannot be read.</exception>
    public static async Task<(SweepProof Proof, IReadOnlyList<string> LeftOut)> ReadAsync(CoverOptions options, TextWriter errors, CancellationToken cancellation)
    {
        var (area, leftOut) = CoverInput.ReadArea(options);
        var recall = options.ModelName is null ? null : RecallFile.Find(ModelFolder.Open(options.ModelName), options.ModelOperatingPoint);
        if (options.OrthophotoPath is { } orthophoto)
        {
            using var raster = RasterFile.Open(orthophoto);
            var sight = await ProgressLine.RunAsync(errors, "reading", (double)raster.Header.Width * raster.Header.Height / 1e6, "MP", progress =>
                Task.Run(() => OrthophotoReader.Read(raster, area, options.OrthophotoTakenAt, options.Zone, progress, cancellation), cancellation));
            return (SweepProver.ByOrthophoto(area, sight, options.Rules, recall), leftOut);
        }

        var photos = options.PhotosPath!; // the options have one or the other
        if (!Directory.Exists(photos)) throw new CommandFailure($"{photos}: there is no such folder.");
        var paths = PhotoFolder.Find(photos);
        if (paths.Count == 0) throw new CommandFailure($"{photos}: the folder holds no photos (.jpg, .jpeg, .dng, .tif, .tiff).");
        var ground = new ProofGround
        {
            Terrain = options.DemPath is null ? null : DemFile.Read(options.DemPath, GeometryFactory.Default.BuildGeometry(area.Cells.Select(cell => cell.Shape)), takeOffs: []),
            TerrainName = options.DemPath is null ? null : Path.GetFileName(options.DemPath),
            TakeOff = options.TakeOffAt,
            LevelMetres = options.GroundMetres,
        };
        if (ground is { Terrain: { } terrain, TakeOff: { } start } && terrain.FindHeight(terrain.Frame.ToMetric(start)) is null)
        {
            throw new CommandFailure($"{options.DemPath}: the elevation model has no height at the take-off point; give one that covers it, or another point with --take-off.");
        }

        var cameras = options.CamerasPath is null ? [] : CameraFile.ReadAll(options.CamerasPath);
        var facts = await ProgressLine.RunAsync(errors, "photos", paths.Count, "photos", progress => PhotoFolder.ReadAsync(photos, paths, options.Zone, progress, cancellation));
        var selection = PhotoJudge.Select(facts, area, ground, new PhotoTerms(cameras, options.IsNadirAssumed));
        return (SweepProver.ByPhotos(area, selection, ground, options.Rules, recall, cancellation), leftOut);
    }
}
