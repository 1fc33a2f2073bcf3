using System.Globalization;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Suspects;

/// <summary>Numbers for people: <c>YS-2026-0001</c>, counted anew each year. The unique index refuses a number taken twice.</summary>
internal sealed class SuspectNumbers(GridMapDb db)
{
    private int _given;

    /// <summary>The next number of a year, counting those already given in this use case.</summary>
    public async Task<string> NextAsync(int year, CancellationToken cancellation)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"YS-{year:0000}-");
        var taken = await db.Suspects.Where(row => row.Number.StartsWith(prefix)).CountAsync(cancellation);
        _given++;
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{taken + _given:0000}");
    }
}
