using GridMap.Contracts.Departments;
using GridMap.Domain.Departments;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using DutyKind = GridMap.Contracts.Departments.DutyKind;
using DutyState = GridMap.Contracts.Departments.DutyState;

namespace GridMap.Server.Departments;

/// <summary>Reads duties, and proposes those that a case's kind of violation brings.</summary>
internal sealed class DutyBook(GridMapDb db, Caller caller)
{
    private const int MostDuties = 500;

    /// <summary>Duties in a scope, open ones first, then the latest change.</summary>
    /// <param name="within">What of the caller's areas.</param>
    /// <param name="caseId">Of one case; null for all.</param>
    /// <param name="departmentId">Of one department; null for all.</param>
    /// <param name="state">In one state; null for all.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyList<CaseDuty>> ListAsync(AreaScope within, Guid? caseId, Guid? departmentId, DutyState? state, CancellationToken cancellation)
    {
        var duties = db.Duties.AsNoTracking().Within(within, row => row.AreaCode)
            .Where(row => (caseId == null || row.CaseId == caseId) && (departmentId == null || row.DepartmentId == departmentId) && (state == null || row.State == state));
        // Words of a state are no order: open is a state of its own.
        return await ReadAsync(duties.OrderByDescending(row => row.State == DutyState.Open).ThenByDescending(row => row.ChangedAt).ThenBy(row => row.Id).Take(MostDuties), cancellation);
    }

    public async Task<IReadOnlyList<CaseDuty>> ListMineAsync(CancellationToken cancellation) =>
        await db.FindDepartmentOfAsync(caller.Account.Id, cancellation) is { } department ? await ListAsync(caller.Account.Scope, caseId: null, department, state: null, cancellation) : [];

    public async Task<CaseDuty?> FindAsync(Guid id, CancellationToken cancellation) =>
        (await ReadAsync(db.Duties.AsNoTracking().Within(caller.Account.Scope, row => row.AreaCode).Where(row => row.Id == id), cancellation)).SingleOrDefault();

    /// <summary>Null when there is no such case in the caller's areas; nothing is proposed before its violation is known.</summary>
    public async Task<IReadOnlyList<DutyProposal>?> ProposeAsync(Guid caseId, CancellationToken cancellation)
    {
        if (await db.Cases.AsNoTracking().SingleOrDefaultAsync(row => row.Id == caseId, cancellation) is not { } about || !caller.Account.Scope.Covers(about.AreaCode)) return null;
        if (about.Violation is not { } violation) return [];
        var departments = (await db.Departments.AsNoTracking().ToListAsync(cancellation)).Where(row => row.ActsIn(about.AreaCode)).ToList();
        var given = await db.Duties.AsNoTracking().Where(row => row.CaseId == caseId && row.State != DutyState.Withdrawn).Select(row => row.Kind).ToListAsync(cancellation);
        return [.. DutyPlan.For((Domain.Cases.ViolationKind)violation).Select(duty =>
        {
            var (kind, trade) = ((DutyKind)duty.Kind, (Contracts.Departments.DepartmentKind)duty.Department);
            // The county's own before the city's.
            var nearest = departments.Where(row => row.Kind == trade).OrderByDescending(row => row.AreaCode.Length).ThenBy(row => row.Name, StringComparer.Ordinal).FirstOrDefault();
            return new DutyProposal(kind, trade, nearest?.Id, nearest?.Name, given.Contains(kind));
        })];
    }

    private async Task<IReadOnlyList<CaseDuty>> ReadAsync(IQueryable<DutyRow> duties, CancellationToken cancellation)
    {
        var rows = await duties.ToListAsync(cancellation);
        var (ids, caseIds) = (rows.ConvertAll(row => row.Id), rows.Select(row => row.CaseId).Distinct().ToList());
        var mine = await db.FindDepartmentOfAsync(caller.Account.Id, cancellation);
        var names = await db.Departments.AsNoTracking().ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        var cases = await db.Cases.AsNoTracking().Where(row => caseIds.Contains(row.Id)).Select(row => new { row.Id, row.Number, row.Name }).ToDictionaryAsync(row => row.Id, cancellation);
        var events = (await db.DutyEvents.AsNoTracking().Where(row => ids.Contains(row.DutyId)).ToListAsync(cancellation)).ToLookup(row => row.DutyId);
        return [.. rows.Select(row => new CaseDuty(
            row.Id, row.CaseId, cases[row.CaseId].Number, cases[row.CaseId].Name, row.AreaCode, row.DepartmentId, names[row.DepartmentId], row.Kind, row.State, row.DepartmentId == mine,
            [.. events[row.Id].OrderBy(one => one.Number).Select(one => one.ToEvent())], row.Version))];
    }
}
