using System.Net;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using GridMap.Cli.Hosting;
using GridMap.Cli.Tests.Hosting;
using GridMap.Cli.Work;
using GridMap.Contracts.Grounds;
using GridMap.Contracts.Jobs;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Rasters;
using GridMap.Detection.Tests.Rasters;

namespace GridMap.Cli.Tests.Work;

public sealed class TerrainProcessorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-terrain-").FullName;
    private byte[] _heights = [];
    private TerrainResult? _result;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Process_ElevationModel_SendsItsHeightsInSquares()
    {
        const int Width = 300;
        const int Height = 270;
        var values = Enumerable.Range(0, Width * Height).Select(i => i == 5 ? -9999 : (float)i / 100).ToArray();
        Write(new TiffBuilder(Width, Height, bits: 32).Short(339, 3).Placed(460_000, 3_846_000, 12.5, 4547).Text(42113, "-9999"), values);

        var said = await ProcessAsync();

        Assert.Equal("dem.tif: read, 300 × 270 heights of 0 to 810 m.", said);
        Assert.Equal((Width, Height, 4547, 460_000, -12.5), (_result!.Width, _result.Height, _result.Epsg, _result.Transform[0], _result.Transform[5])); // It was sent.
        Assert.Equal(12.5, _result.GsdMetres, 0.01);
        Assert.Equal(1 - (1.0 / (Width * Height)), _result.KnownFraction, 1e-9);
        Assert.InRange(_result.Bounds[0], 113.5, 113.6);
        var squares = MemoryMarshal.Cast<byte, float>(_heights);
        Assert.Equal(4 * 256 * 256, squares.Length);
        Assert.Equal((float.NaN, 0.06f), (squares[5], squares[6]));
        // The second square begins at column 256; the third at row 256.
        Assert.Equal((2.56f, 256 * Width / 100f), (squares[256 * 256], squares[2 * 256 * 256]));
        Assert.Equal(float.NaN, squares[(256 * 256) + 44]);
    }

    [Fact]
    public async Task Process_WhatIsNoElevationModel_IsRefusedWithTheReason()
    {
        Write(new TiffBuilder(4, 4, bands: 3).Placed(460_000, 3_846_000, 12.5, 4547), values: null);
        Assert.Equal("grounds.notHeights", (await Assert.ThrowsAsync<InputRefusal>(ProcessAsync)).Why.Key);

        Write(new TiffBuilder(4, 4, bits: 32).Short(339, 3).Placed(460_000, 3_846_000, 12.5, 4547), [.. Enumerable.Repeat(-32768f, 16)]);
        Assert.Equal("grounds.noHeights", (await Assert.ThrowsAsync<InputRefusal>(ProcessAsync)).Why.Key);

        Write(new TiffBuilder(4, 4, bits: 32).Short(339, 3), new float[16]);
        Assert.Equal(RasterProblem.NoGeoreference, (await Assert.ThrowsAsync<RasterException>(ProcessAsync)).Problem);
    }

    private void Write(TiffBuilder tiff, float[]? values)
    {
        if (values is not null) tiff.Pixels(MemoryMarshal.AsBytes(values.AsSpan()).ToArray());
        tiff.Write(Path.Combine(_folder, "dem.tif"));
    }

    private async Task<string> ProcessAsync()
    {
        var path = Path.Combine(_folder, "dem.tif");
        var bytes = await File.ReadAllBytesAsync(path);
        var lease = new TerrainLease(Guid.NewGuid(), Guid.NewGuid(), "dem.tif", bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), path, 30, 1);
        using var server = new ScriptedServer(async (request, cancellation) =>
        {
            switch (request.RequestUri?.Segments[^1])
            {
                case "heights":
                    _heights = await request.Content!.ReadAsByteArrayAsync(cancellation); // It carries a file.
                    return new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(new StoredFile(Convert.ToHexStringLower(SHA256.HashData(_heights)), _heights.Length)) };
                case "terrain":
                    _result = await request.Content!.ReadFromJsonAsync<TerrainResult>(cancellation); // As above.
                    return new HttpResponseMessage(HttpStatusCode.NoContent);
                default:
                    return new HttpResponseMessage(HttpStatusCode.NotFound);
            }
        });
        using var http = server.CreateClient();
        var api = new WorkerApi(http);
        var settings = new WorkerSettings("test", ModelFolder: null, Threads: 1, ExecutionProvider.Cpu, IsOnce: true, Path.Combine(_folder, "scratch"));
        var beats = new Heartbeats(api, lease.JobId, lease.LeaseId, TimeProvider.System);
        return await new TerrainProcessor(api, new Patience(TimeProvider.System, TextWriter.Null, TimeSpan.FromMinutes(1)), settings).ProcessAsync(lease, beats, CancellationToken.None);
    }
}
