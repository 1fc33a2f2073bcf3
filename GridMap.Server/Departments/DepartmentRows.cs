using GridMap.Contracts.Departments;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Departments;

internal static class DepartmentRows
{
    /// <summary>The department that an account acts for; null when it acts for none.</summary>
    public static async Task<Guid?> FindDepartmentOfAsync(this GridMapDb db, Guid accountId, CancellationToken cancellation) =>
        await db.DepartmentMembers.AsNoTracking().Where(row => row.AccountId == accountId).Select(row => (Guid?)row.DepartmentId).SingleOrDefaultAsync(cancellation);

    /// <summary>Departments that act somewhere in a scope: its own, and those of the areas around it.</summary>
    public static async Task<List<DepartmentRow>> ListDepartmentsAsync(this GridMapDb db, AreaScope within, CancellationToken cancellation) =>
        [.. (await db.Departments.AsNoTracking().ToListAsync(cancellation)).Where(row => row.Serves(within)).OrderBy(row => row.AreaCode, StringComparer.Ordinal).ThenBy(row => row.Kind).ThenBy(row => row.Name, StringComparer.Ordinal)];

    public static bool Serves(this DepartmentRow row, AreaScope within) =>
        within.Covers(row.AreaCode) || within.AreaCodes.Any(code => code.StartsWith(row.AreaCode, StringComparison.Ordinal));

    /// <summary>Whether it acts in a place.</summary>
    public static bool ActsIn(this DepartmentRow row, string areaCode) => areaCode.StartsWith(row.AreaCode, StringComparison.Ordinal);

    public static DutyEvent ToEvent(this DutyEventRow row) => new(row.At, row.By, row.Step, row.Note);
}
