using System.Text.Json;
using GridMap.Contracts.Supervision;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Supervision;

/// <summary>Reads draws. Everything that anybody needs to draw again is shown.</summary>
internal sealed class DrawBook(GridMapDb db, Caller caller)
{
    private const int MostDraws = 200;

    /// <summary>Draws of a scope, the latest published first; those that were never drawn stay in sight.</summary>
    public async Task<IReadOnlyList<SpotDrawSummary>> ListAsync(AreaScope within, CancellationToken cancellation)
    {
        var rows = await db.Draws.AsNoTracking().Within(within, row => row.AreaCode).OrderByDescending(row => row.PublishedAt).ThenBy(row => row.Id).Take(MostDraws).ToListAsync(cancellation);
        var ids = rows.ConvertAll(row => row.Id);
        var checks = (await db.Checks.AsNoTracking().Where(row => ids.Contains(row.DrawId)).ToListAsync(cancellation)).ToLookup(row => row.DrawId);
        return [.. rows.Select(row => ToSummary(row, [.. checks[row.Id]]))];
    }

    /// <summary>Null when there is none in the caller's areas.</summary>
    public async Task<SpotDrawDetail?> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Draws.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } row || !caller.Account.Scope.Covers(row.AreaCode)) return null;
        var checks = await db.Checks.AsNoTracking().Where(check => check.DrawId == id).OrderBy(check => check.Ordinal).ToListAsync(cancellation);
        var ids = checks.ConvertAll(check => check.CaseId);
        var names = await db.Cases.AsNoTracking().Where(known => ids.Contains(known.Id)).ToDictionaryAsync(known => known.Id, known => known.Name, cancellation);
        return new SpotDrawDetail(
            ToSummary(row, checks), row.Names is { } list ? JsonSerializer.Deserialize<SpotDrawName[]>(list, JsonSerializerOptions.Web) ?? [] : [],
            [.. checks.Select(check => new SpotCheck(check.CaseId, check.Number, names[check.CaseId], check.Group, check.Lot, check.Result, check.Note, check.CheckedAt, check.CheckedBy))]);
    }

    private static SpotDrawSummary ToSummary(DrawRow row, List<CheckRow> checks) => new(
        row.Id, row.AreaCode, row.Seed, row.PublishedAt, row.PublishedBy, row.DrawFrom, row.OfEach, row.DrawnAt, row.DrawnBy, row.NameCount, checks.Count,
        checks.Count(check => check.Result is not null), checks.Count(check => check.Result is SpotCheckResult.Fault));
}
