using System.Globalization;
using GridMap.Domain.Cases;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.TipOffs;

/// <summary>Numbers for people: <c>JB-2026-0001</c>, counted anew each year by the day in Beijing. Nobody else may file a report until the caller's commit.</summary>
internal sealed class TipNumbers(GridMapDb db, TimeProvider clock)
{
    public async Task<string> NextAsync(CancellationToken cancellation)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"JB-{CaseRules.DayOf(clock.GetUtcNow()).Year:0000}-");
        var taken = await db.Tips.CountAsync(row => row.Number.StartsWith(prefix), cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{taken + 1:0000}");
    }
}
