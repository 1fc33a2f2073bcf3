using GridMap.Domain.Cases;
using GridMap.Domain.Ledgers;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Cases;

/// <summary>After an update: gives rows of an older server what their steps come to in the ledger. Until then the ledger reads those steps.</summary>
internal sealed class CaseStandings(IServiceScopeFactory scopes, ILogger<CaseStandings> log) : BackgroundService
{
    private const int CasesAtOnce = 200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await FillAsync(stoppingToken) > 0)
            {
            }
        }
        catch (System.Data.Common.DbException error)
        {
            log.LogWarning(error, "Cannot write what older cases come to in the ledger; the next start tries again.");
        }
    }

    /// <returns>How many rows lacked it.</returns>
    public async Task<int> FillAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        var rows = await db.Cases.AsNoTracking().Where(row => row.Standing == null).OrderBy(row => row.Id).Take(CasesAtOnce)
            .Select(row => new { row.Id, row.Version }).ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.Id);
        var steps = (await db.CaseSteps.AsNoTracking().Where(step => ids.Contains(step.CaseId)).OrderBy(step => step.Number).ToListAsync(cancellation)).ToLookup(step => step.CaseId);
        foreach (var row in rows)
        {
            var standing = CaseRows.WriteStanding(LedgerStanding.Of(Case.Read(row.Id, [.. steps[row.Id].Select(step => step.ToRecord().ToStep())])));
            // Whoever takes a step meanwhile writes it himself.
            await db.Cases.Where(known => known.Id == row.Id && known.Version == row.Version)
                .ExecuteUpdateAsync(set => set.SetProperty(known => known.Standing, standing), cancellation);
        }

        return rows.Count;
    }
}
