using System.Collections.Concurrent;
using GridMap.Domain.Cases;
using GridMap.Domain.Geo;
using GridMap.Server.Cases;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Supervision;

/// <summary>Cases with all their steps, read once: steps are never changed, so a case is read again only when its row is of a newer version.</summary>
internal sealed class CaseArchive(IServiceScopeFactory scopes)
{
    private const int CasesAtOnce = 500;

    private readonly ConcurrentDictionary<Guid, (int Version, Case Case)> _read = new();

    /// <summary>Cases of a scope, merged ones among them, in no order.</summary>
    public async Task<IReadOnlyList<ArchivedCase>> ListAsync(AreaScope within, CancellationToken cancellation)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        var rows = await db.Cases.AsNoTracking().Within(within, row => row.AreaCode)
            .Select(row => new { row.Id, row.Number, row.Name, row.AreaCode, row.Longitude, row.Latitude, row.Version }).ToListAsync(cancellation);
        foreach (var some in rows.Where(row => !_read.TryGetValue(row.Id, out var held) || held.Version < row.Version).Chunk(CasesAtOnce))
        {
            var ids = some.Select(row => row.Id).ToList();
            var steps = (await db.CaseSteps.AsNoTracking().Where(step => ids.Contains(step.CaseId)).OrderBy(step => step.Number).ToListAsync(cancellation)).ToLookup(step => step.CaseId);
            foreach (var row in some)
            {
                _read[row.Id] = (row.Version, Case.Read(row.Id, [.. steps[row.Id].Select(step => step.ToRecord().ToStep())]));
            }
        }

        return [.. rows.Select(row => new ArchivedCase(row.Id, row.Number, row.Name, row.AreaCode, new LonLat(row.Longitude, row.Latitude), _read[row.Id].Case))];
    }
}
