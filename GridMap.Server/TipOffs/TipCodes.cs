using GridMap.Domain.TipOffs;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.TipOffs;

/// <summary>Finds reports by their receipt codes.</summary>
internal sealed class TipCodes(GridMapDb db, TipKeys keys)
{
    /// <summary>Null when the code is mistyped or no report's.</summary>
    public async Task<TipRow?> FindAsync(string code, CancellationToken cancellation)
    {
        if (TipCode.Find(code, TipCode.ReceiptLetters) is not { } whole)
        {
            return null;
        }

        var hash = await keys.HashAsync("code", whole, cancellation);
        return await db.Tips.AsNoTracking().SingleOrDefaultAsync(row => row.CodeHash == hash, cancellation);
    }
}
