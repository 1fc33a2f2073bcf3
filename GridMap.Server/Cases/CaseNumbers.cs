using System.Globalization;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Cases;

/// <summary>Numbers for people: <c>AJ-2026-0001</c>, counted anew each year by the day in Beijing.</summary>
internal sealed class CaseNumbers(GridMapDb db, CaseClocks clocks)
{
    /// <summary>The next number; nobody else may open a case until the caller's commit.</summary>
    public async Task<string> NextAsync(CancellationToken cancellation)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"AJ-{clocks.Today.Year:0000}-");
        var stored = await db.Cases.CountAsync(row => row.Number.StartsWith(prefix), cancellation);
        var added = db.ChangeTracker.Entries<CaseRow>().Count(entry => entry.State is EntityState.Added && entry.Entity.Number.StartsWith(prefix, StringComparison.Ordinal));
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{stored + added + 1:0000}");
    }
}
