using GridMap.Cli.Hosting;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Flights.Changes;
using GridMap.Detection.Rasters;

namespace GridMap.Cli.Compare;

/// <summary>The objects of a flight: from a file, or by searching it. The model is loaded when first needed.</summary>
internal sealed class FlightObjects(string modelName, string operatingPoint, int threads) : IDisposable
{
    private OnnxDetector? _model;

    /// <exception cref="InvalidDataException">The file is not what `gridmap detect` writes.</exception>
    /// <exception cref="CommandFailure">The model has no such operating point.</exception>
    public async Task<IReadOnlyList<FlightObject>> GetAsync(TextWriter errors, RasterFile raster, string? file, CancellationToken cancellation)
    {
        if (file is not null)
        {
            return FlightObjectFile.Read(file, raster.Header);
        }

        _model ??= OnnxDetector.Load(ModelFolder.Open(modelName));
        if (!_model.Manifest.OperatingPoints.ContainsKey(operatingPoint))
        {
            throw new CommandFailure($"--operating-point {operatingPoint}: the model {_model.Manifest.Name} has {string.Join(", ", _model.Manifest.OperatingPoints.Keys)}.");
        }

        var (found, report) = await ProgressLine.RunAsync(
            errors, $"Searching {Path.GetFileName(raster.Header.Path)}", (double)raster.Header.Width * raster.Header.Height / 1e6, "MP",
            progress => FlightSearch.RunAsync(_model, raster, operatingPoint, threads, TimeProvider.System, progress, cancellation));
        foreach (var warning in report.Warnings)
        {
            await errors.WriteLineAsync(warning.Text);
        }

        return found;
    }

    public void Dispose() => _model?.Dispose();
}
