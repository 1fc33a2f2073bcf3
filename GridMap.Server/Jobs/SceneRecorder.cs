using GridMap.Contracts.Jobs;
using GridMap.Domain.Grids;
using GridMap.Domain.Sweeps;
using GridMap.Server.Grids;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Jobs;

/// <summary>Keeps what a flight says of how much each cell is worth a look; the sweep announces the cells.</summary>
internal sealed class SceneRecorder(GridMapDb db)
{
    /// <summary>Cells that the flight does not show, or that are gone by now, are passed over; saves nothing.</summary>
    public async Task RecordAsync(Flight flight, JobResult result, CellIndex cells, CancellationToken cancellation)
    {
        var scenes = result.Scenes.GroupBy(scene => scene.CellCode).ToDictionary(group => group.Key, group => group.MaxBy(scene => scene.Score)!); // A group holds one.
        var shown = cells.Cells.Where(cell => scenes.ContainsKey(cell.Code.Text) && cell.Shape.Intersects(flight.Footprint)).ToDictionary(cell => cell.Code.Text);
        var codes = shown.Keys.ToList();
        var before = (await db.CellScenes.Where(row => codes.Contains(row.CellCode)).ToListAsync(cancellation)).ToLookup(row => row.CellCode);
        foreach (var row in await db.Cells.Where(cell => codes.Contains(cell.Code)).ToListAsync(cancellation))
        {
            var scene = scenes[row.Code];
            var known = before[row.Code].SingleOrDefault(earlier => earlier.OrthophotoId == flight.Id.Value);
            if (known is null)
            {
                known = new CellSceneRow { CellCode = row.Code, OrthophotoId = flight.Id.Value };
                db.CellScenes.Add(known);
            }

            (known.TakenAt, known.Score, known.Map, known.Tank) = (flight.TakenAt, scene.Score, scene.Map, scene.Tank);
            known.CoveredFraction = CellSweep.Measure(shown[row.Code].Shape, [flight]).CoveredFraction;
            row.SceneScore = SceneSight.Current(before[row.Code].Where(earlier => earlier != known).Append(known)
                .Select(sight => new SceneSight(sight.TakenAt, sight.Score, sight.CoveredFraction)));
        }
    }
}
