using GridMap.Contracts.Liaison;
using GridMap.Contracts.People;
using GridMap.Domain.Areas;
using GridMap.Domain.Campaigns;
using GridMap.Domain.Liaison;
using GridMap.Domain.Standing;
using GridMap.Server.Areas;
using GridMap.Server.Campaigns;
using GridMap.Server.Departments;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Liaison;

/// <summary>The directory of liaison officers. Names and telephones are for those who need them, and each reading is noted.</summary>
internal sealed class LiaisonBook(GridMapDb db, AreaDirectory areas, CampaignReader campaigns, Caller caller, TimeProvider clock)
{
    private const int MostLooks = 200;
    private const int CountyDigits = 6;

    private bool Leads => caller.Account.Roles.Contains(Role.Office) || caller.Account.Roles.Contains(Role.Commander);

    /// <summary>Counties, townships and departments of a scope, whether they have an officer or not.</summary>
    public async Task<IReadOnlyList<LiaisonUnit>> ListAsync(AreaScope within, CancellationToken cancellation)
    {
        var terms = (await db.LiaisonTerms.AsNoTracking().Select(row => new { row.Unit, row.From, row.Until }).ToListAsync(cancellation)).ToLookup(row => row.Unit, StringComparer.Ordinal);
        var mine = await db.FindDepartmentOfAsync(caller.Account.Id, cancellation);
        var known = await areas.CurrentAsync(cancellation);
        var units = known.InOrder.Where(area => area.Level is AreaLevel.County or AreaLevel.Township && within.Covers(area.Code.Text))
            .Select(area => (Unit: area.Code.Text, area.Name, AreaCode: area.Code.Text, DepartmentId: (Guid?)null))
            .Concat((await db.ListDepartmentsAsync(within, cancellation)).Select(row => (Unit: $"{row.Id}", row.Name, row.AreaCode, DepartmentId: (Guid?)row.Id)));
        return [.. units.Select(unit =>
        {
            var held = terms[unit.Unit].ToList();
            return new LiaisonUnit(
                unit.Unit, unit.Name, unit.AreaCode, unit.DepartmentId, held.Where(term => term.Until is null).Select(term => (DateOnly?)term.From).SingleOrDefault(), held.Count,
                MaySee(unit.AreaCode, unit.DepartmentId, mine), MayHandOver(unit.AreaCode, unit.DepartmentId, mine));
        })];
    }

    /// <summary>Present officers, of those units whose names the caller may read; the reading is noted.</summary>
    public async Task<IReadOnlyList<LiaisonTerm>> ReadPresentAsync(AreaScope within, string areaCode, CancellationToken cancellation)
    {
        var mine = await db.FindDepartmentOfAsync(caller.Account.Id, cancellation);
        var served = (await db.ListDepartmentsAsync(within, cancellation)).Select(row => row.Id).ToHashSet();
        var rows = (await db.LiaisonTerms.AsNoTracking().Where(row => row.Until == null).ToListAsync(cancellation))
            .Where(row => (row.DepartmentId is { } department ? served.Contains(department) : within.Covers(row.AreaCode)) && MaySee(row.AreaCode, row.DepartmentId, mine)).ToList();
        // One line for each county, so that whoever watches over one sees who read of it.
        foreach (var county in rows.GroupBy(row => row.AreaCode[..Math.Min(CountyDigits, row.AreaCode.Length)])) Note(areaCode, county.Key, unit: null, county.Count());
        await db.SaveChangesAsync(cancellation);
        return [.. rows.OrderBy(row => row.Unit, StringComparer.Ordinal).Select(ToTerm)];
    }

    /// <summary>All that a unit has had, the present one last; null when the caller may not read it. The reading is noted.</summary>
    public async Task<IReadOnlyList<LiaisonTerm>?> ReadHistoryAsync(string unit, CancellationToken cancellation)
    {
        if ((await ListAsync(caller.Account.Scope, cancellation)).SingleOrDefault(known => known.Unit == unit) is not { MaySee: true } about) return null;
        var rows = await db.LiaisonTerms.AsNoTracking().Where(row => row.Unit == unit).OrderBy(row => row.Number).ToListAsync(cancellation);
        if (rows.Count > 0) Note(about.AreaCode, about.AreaCode, unit, rows.Count);
        await db.SaveChangesAsync(cancellation);
        return [.. rows.Select(ToTerm)];
    }

    public async Task<StepOutcome> HandOverAsync(HandOverRequest request, CancellationToken cancellation)
    {
        if ((await ListAsync(caller.Account.Scope, cancellation)).SingleOrDefault(known => known.Unit == request.Unit) is not { } about) return new StepOutcome.NotFound();
        if (!about.MayHandOver) return new StepOutcome.Conflict(Problems.Say("liaison.notYours"));
        if (about.Terms != request.ExpectedTerms) return new StepOutcome.Stale();
        var present = await db.LiaisonTerms.SingleOrDefaultAsync(row => row.Unit == request.Unit && row.Until == null, cancellation);
        if (present is not null && request.From < present.From) return new StepOutcome.Refused(Problems.Say("liaison.fromTooEarly", ("from", $"{present.From:yyyy-MM-dd}")));
        if (present is not null) present.Until = request.From;
        db.LiaisonTerms.Add(new LiaisonTermRow
        {
            Unit = about.Unit,
            Number = about.Terms + 1,
            AreaCode = about.AreaCode,
            DepartmentId = about.DepartmentId,
            Name = request.Name.Trim(),
            Phone = request.Phone.Trim(),
            From = request.From,
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
            By = caller.Account.DisplayName,
            At = clock.GetUtcNow(),
        });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another hand-over took this number.
            return new StepOutcome.Stale();
        }

        return new StepOutcome.Done(Guid.Empty);
    }

    /// <summary>Days to come on which units of a scope report, by the campaigns that hold there.</summary>
    public async Task<LiaisonReminders> RemindAsync(AreaScope within, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(CampaignDay.StartOf(clock.GetUtcNow()).DateTime);
        var (known, rules) = (await areas.CurrentAsync(cancellation), await campaigns.FindAsync(cancellation));
        var counties = known.InOrder.Where(area => area.Level is AreaLevel.County && within.Covers(area.Code.Text)).Select(area => area.Code.Text);
        var dates = within.AreaCodes.Concat(counties).Select(rules.Find).OfType<CampaignRules.Held>().DistinctBy(held => held.Id)
            .SelectMany(held => held.Campaign.DatesFrom(today)).Where(date => date.Kind is CampaignDateKind.RoundDue or CampaignDateKind.FinalReport).Select(date => date.On);
        return new LiaisonReminders(today, [.. ReportingReminder.Find(dates, today).Select(day => new ReportingDay(day.DueOn, day.DaysLeft, day.IsNear))]);
    }

    /// <summary>Who read, newest first.</summary>
    public async Task<IReadOnlyList<LiaisonLook>> ListLooksAsync(AreaScope within, CancellationToken cancellation) =>
        [.. (await db.LiaisonLooks.AsNoTracking().Within(within, row => row.ScopeCode).OrderByDescending(row => row.At).ThenBy(row => row.Id).Take(MostLooks).ToListAsync(cancellation))
            .Select(row => new LiaisonLook(row.At, row.By, row.AreaCode, row.Unit, row.Terms))];

    private bool MaySee(string areaCode, Guid? departmentId, Guid? mine) => Leads || IsOwn(areaCode, departmentId, mine);

    /// <summary>Wider than the caller's areas nobody names anybody.</summary>
    private bool MayHandOver(string areaCode, Guid? departmentId, Guid? mine) => (Leads && caller.Account.Scope.Covers(areaCode)) || IsOwn(areaCode, departmentId, mine);

    /// <summary>The unit itself: a department's account, or a supervisor of just this area.</summary>
    private bool IsOwn(string areaCode, Guid? departmentId, Guid? mine) => departmentId is { } department
        ? department == mine
        : caller.Account.Roles.Contains(Role.Supervisor) && caller.Account.Scope.AreaCodes.Contains(areaCode);

    private void Note(string areaCode, string scopeCode, string? unit, int terms) => db.LiaisonLooks.Add(new LiaisonLookRow
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()), At = clock.GetUtcNow(), AccountId = caller.Account.Id, By = caller.Account.DisplayName, AreaCode = areaCode, ScopeCode = scopeCode, Unit = unit, Terms = terms,
    });

    private static LiaisonTerm ToTerm(LiaisonTermRow row) => new(row.Unit, row.Name, row.Phone, row.From, row.Until, row.Note, row.By, row.At);
}
