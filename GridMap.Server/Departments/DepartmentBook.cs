using GridMap.Contracts.Departments;
using GridMap.Contracts.People;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Departments;

/// <summary>Lists, registers and changes departments, and who acts for them.</summary>
internal sealed class DepartmentBook(GridMapDb db, Caller caller, TimeProvider clock)
{
    public async Task<IReadOnlyList<DepartmentSummary>> ListAsync(AreaScope within, CancellationToken cancellation)
    {
        var rows = await db.ListDepartmentsAsync(within, cancellation);
        var accounts = (await AccountsAsync(cancellation)).ToLookup(account => account.DepartmentId);
        var open = await db.Duties.AsNoTracking().Within(caller.Account.Scope, row => row.AreaCode).Where(row => row.State == DutyState.Open)
            .GroupBy(row => row.DepartmentId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellation);
        return [.. rows.Select(row => new DepartmentSummary(
            row.Id, row.Kind, row.Name, row.AreaCode, row.DutyPhone, [.. accounts[row.Id]], open.GetValueOrDefault(row.Id),
            accounts[row.Id].Any(account => account.Id == caller.Account.Id), row.Version))];
    }

    /// <summary>Accounts of role Department within the caller's areas, so that they can be given to one.</summary>
    public async Task<IReadOnlyList<DepartmentAccount>> AccountsAsync(CancellationToken cancellation)
    {
        var members = await db.DepartmentMembers.AsNoTracking().ToDictionaryAsync(row => row.AccountId, row => row.DepartmentId, cancellation);
        var accounts = await db.Users.AsNoTracking().Where(account => !account.IsDisabled && account.Roles.Contains(nameof(Role.Department))).ToListAsync(cancellation);
        return [.. accounts.Select(KnownAccount.From).Where(account => account.Roles.Contains(Role.Department) && (caller.Account.Scope.CoversAll(account.Scope) || account.Id == caller.Account.Id))
            .OrderBy(account => account.DisplayName, StringComparer.Ordinal)
            .Select(account => new DepartmentAccount(account.Id, account.DisplayName, members.TryGetValue(account.Id, out var department) ? department : null))];
    }

    /// <param name="id">What is changed; null registers one.</param>
    /// <param name="request">The request.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<StepOutcome> SaveAsync(Guid? id, SaveDepartmentRequest request, CancellationToken cancellation)
    {
        var scope = caller.Account.Scope;
        var row = id is { } known ? await db.Departments.SingleOrDefaultAsync(item => item.Id == known, cancellation) : null;
        if (id is not null && (row is null || !scope.Covers(row.AreaCode))) return new StepOutcome.NotFound();
        if (row is not null && row.Version != request.ExpectedVersion) return new StepOutcome.Stale();
        if (!scope.Covers(request.AreaCode)) return new StepOutcome.OutsideScope(request.AreaCode);
        if (request.AreaCode.Length is not (4 or 6) || !await db.Areas.AnyAsync(area => area.Code == request.AreaCode, cancellation))
        {
            return new StepOutcome.Refused(Problems.Say("department.areaNotCounty", ("code", request.AreaCode)));
        }

        if (string.IsNullOrWhiteSpace(request.Name)) return new StepOutcome.Refused(Problems.Say("department.nameMissing"));
        var allowed = (await AccountsAsync(cancellation)).Select(account => account.Id).ToHashSet();
        if (request.AccountIds.FirstOrDefault(account => !allowed.Contains(account)) is var wrong && wrong != Guid.Empty)
        {
            return new StepOutcome.Refused(Problems.Say("department.accountNotThere"));
        }

        if (row is null)
        {
            row = new DepartmentRow { Id = Guid.CreateVersion7(clock.GetUtcNow()), Name = "", AreaCode = request.AreaCode, ChangedBy = "" };
            db.Departments.Add(row);
        }

        (row.Kind, row.Name, row.AreaCode) = (request.Kind, request.Name.Trim(), request.AreaCode);
        row.DutyPhone = string.IsNullOrWhiteSpace(request.DutyPhone) ? null : request.DutyPhone.Trim();
        (row.Version, row.ChangedAt, row.ChangedBy) = (row.Version + 1, clock.GetUtcNow(), caller.Account.DisplayName);
        // Of accounts elsewhere nothing is said, so they stay; one that comes here leaves the department where it was.
        var members = await db.DepartmentMembers.Where(member => member.DepartmentId == row.Id || request.AccountIds.Contains(member.AccountId)).ToListAsync(cancellation);
        db.DepartmentMembers.RemoveRange(members.Where(member => allowed.Contains(member.AccountId) && !request.AccountIds.Contains(member.AccountId)));
        foreach (var account in request.AccountIds.Distinct())
        {
            if (members.FirstOrDefault(member => member.AccountId == account) is { } member) member.DepartmentId = row.Id;
            else db.DepartmentMembers.Add(new DepartmentMemberRow { AccountId = account, DepartmentId = row.Id });
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // The version, or an account that was given elsewhere in the same moment.
            return new StepOutcome.Stale();
        }

        return new StepOutcome.Done(row.Id);
    }
}
