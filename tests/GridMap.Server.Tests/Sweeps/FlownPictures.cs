using GridMap.Domain.Grids;
using GridMap.Domain.Sweeps;
using GridMap.Server.Grids;
using GridMap.Server.Jobs;
using GridMap.Server.Storage;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetTopologySuite.Geometries;

namespace GridMap.Server.Tests.Sweeps;

/// <summary>An orthophoto of now as the intake of a worker's result records it.</summary>
internal static class FlownPictures
{
    public static async Task BringAsync(TestServer server, Geometry footprint)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var (db, writer) = (scope.ServiceProvider.GetRequiredService<GridMapDb>(), scope.ServiceProvider.GetRequiredService<MapWriter>());
        var cells = new CellIndex((await db.Cells.AsNoTracking().ToListAsync()).Select(row => row.ToCell()));
        var flight = new Flight(new FlightId(Guid.NewGuid()), server.Clock.GetUtcNow(), footprint);
        await scope.ServiceProvider.GetRequiredService<SweepRecorder>().RecordAsync(flight, cells, CancellationToken.None);
        await writer.SaveAsync(CancellationToken.None);
        server.Services.GetRequiredService<CellDirectory>().Forget();
    }
}
