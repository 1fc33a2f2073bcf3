using GridMap.Cli.Hosting;
using GridMap.Detection.Rasters;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Planning;
using NetTopologySuite.Geometries;

namespace GridMap.Cli.Plan;

/// <summary>Reads the ground's heights around an area from the first band of a GeoTIFF.</summary>
internal static class DemFile
{
    /// <summary>A grid in the frame of the area.</summary>
    /// <param name="path">The file.</param>
    /// <param name="area">What is flown over, WGS 84.</param>
    /// <param name="takeOffs">Where it may take off.</param>
    /// <exception cref="CommandFailure">The raster is no elevation model, has no place, or does not reach the area.</exception>
    /// <exception cref="RasterException">It cannot be read.</exception>
    public static TerrainGrid Read(string path, Geometry area, IReadOnlyList<LonLat> takeOffs)
    {
        using var raster = RasterFile.Open(path);
        var model = ModelOf(raster) ?? throw new CommandFailure(
            $"{path}: {(raster.Header.GroundProblem is { } problem ? RasterProblems.Describe(problem) : "the raster has no place on the ground.")}");
        var sampling = model.Over(TerrainLattice.Around(area, takeOffs, model.StepMetres));
        return sampling.IsWithin
            ? sampling.Fill(Heights(raster, sampling.Column, sampling.Row, sampling.Width, sampling.Height))
            : throw new CommandFailure($"{path}: the elevation model does not reach the area; give one that covers it.");
    }

    /// <summary>Null when the raster has no place on the ground.</summary>
    public static HeightModel? ModelOf(RasterFile raster) => raster.Header is { Georeference: { } place, Width: >= 2, Height: >= 2 } header
        ? HeightModel.Of(header.Width, header.Height, place.GsdMetres, place.Transform.ToArray(), place.System)
        : null;

    /// <summary>Heights of a window, not a number where the raster knows none.</summary>
    public static float[] Heights(RasterFile raster, int column, int row, int width, int height) =>
        Array.ConvertAll(raster.ReadBand(0, column, row, width, height), value => HeightModel.HeightOf(value, raster.Header.NoData));
}
