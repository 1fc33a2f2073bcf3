using System.Globalization;
using System.Text.Json;
using GridMap.Contracts.People;
using GridMap.Contracts.Supervision;
using GridMap.Domain.Departments;
using GridMap.Domain.Standing;
using GridMap.Domain.Supervision;
using GridMap.Server.Cases;
using GridMap.Server.Departments;
using GridMap.Server.Operations;
using GridMap.Server.People;
using GridMap.Server.Storage;
using GridMap.Server.Supervision;
using Microsoft.EntityFrameworkCore;
using CaseState = GridMap.Contracts.Cases.CaseState;
using DepartmentKind = GridMap.Contracts.Departments.DepartmentKind;
using DutyKind = GridMap.Contracts.Departments.DutyKind;
using DutyState = GridMap.Contracts.Departments.DutyState;
using DutyStepKind = GridMap.Contracts.Departments.DutyStepKind;
using NoticeStepKind = GridMap.Contracts.Supervision.NoticeStepKind;
using OperationStepKind = GridMap.Contracts.Operations.OperationStepKind;
using TeamState = GridMap.Contracts.Operations.TeamState;

namespace GridMap.Server.Demo;

/// <summary>The demo's departments with duties on its cases, a joint operation that gathers, a notice that is late and a draw. Units, never people.</summary>
internal sealed class DemoDepartments(GridMapDb db, TimeProvider clock)
{
    private const int CasesWithDuties = 3;
    private const int OfEachTownship = 2;

    private static readonly (DepartmentKind Kind, string Name, string Task, TeamState State)[] Known =
    [
        (DepartmentKind.EmergencyManagement, "中原区应急管理局", "责令停产，查封设备和库房", TeamState.Ready),
        (DepartmentKind.PublicSecurity, "公安中原分局", "维持秩序，控制出入口", TeamState.Arrived),
        (DepartmentKind.Ecology, "生态环境中原分局", "取样检测，监督危险废物转移", TeamState.SetOut),
        (DepartmentKind.MarketSupervision, "中原区市场监管局", "核查证照", TeamState.Called),
        (DepartmentKind.Industry, "中原区工信局", "", TeamState.Called),
        (DepartmentKind.Transport, "中原区交通运输局", "", TeamState.Called),
    ];

    private readonly DateTimeOffset _now = clock.GetUtcNow();

    private DateTimeOffset Midnight => CampaignDay.StartOf(_now);

    public async Task AddAsync(DemoVillage village, CancellationToken cancellation)
    {
        if (await db.Departments.AnyAsync(cancellation)) return;
        var county = village.Code[..6];
        var (office, commander) = (await FindAsync(Role.Office, cancellation), await FindAsync(Role.Commander, cancellation));
        var departments = Known.Select((known, index) => new DepartmentRow
        {
            Id = Guid.CreateVersion7(_now), Kind = known.Kind, Name = known.Name, AreaCode = county, DutyPhone = string.Create(CultureInfo.InvariantCulture, $"0371-000001{index:00}"), Version = 1, ChangedAt = _now,
            ChangedBy = office.DisplayName,
        }).ToList();
        db.Departments.AddRange(departments);
        var cases = await db.Cases.AsNoTracking().Within(new AreaScope([county]), row => row.AreaCode).OrderBy(row => row.Number).ToListAsync(cancellation);
        var open = cases.Where(row => row is { Violation: not null, State: CaseState.Confirmed or CaseState.Disposing }).Take(CasesWithDuties).ToList();
        AddDuties(open, departments, office);
        if (open.Count > 0) AddOperation(open, county, commander);
        AddNotice(village.Code[..9], county, cases, office);
        AddDraw(cases, county, office);
        await db.SaveChangesAsync(cancellation);

        void AddOperation(List<CaseRow> targets, string area, KnownAccount by)
        {
            var operation = new OperationRow
            {
                Id = Guid.CreateVersion7(_now), Title = "演示镇联合执法", AreaCode = area, StartsAt = Midnight.AddDays(1).AddHours(9), MeetingPoint = "演示镇政府院内", Longitude = targets[0].Longitude,
                Latitude = targets[0].Latitude, ChangedAt = _now,
            };
            db.Operations.Add(operation);
            db.OperationCases.AddRange(targets.Select(row => new OperationCaseRow { OperationId = operation.Id, CaseId = row.Id }));
            Enter(OperationStepKind.Plan, by.DisplayName, operation.Title);
            foreach (var (known, department) in Known.Zip(departments).Where(pair => pair.First.Task.Length > 0))
            {
                var isHeard = known.State is not TeamState.Called;
                db.OperationTeams.Add(new OperationTeamRow
                {
                    OperationId = operation.Id, DepartmentId = department.Id, Task = known.Task, State = known.State, ReportedAt = isHeard ? _now : null, ReportedBy = isHeard ? by.DisplayName : null,
                });
                if (isHeard) Enter(OperationStepKind.Report, by.DisplayName, text: null, department.Id, known.State);
            }

            void Enter(OperationStepKind step, string name, string? text, Guid? department = null, TeamState? state = null) => db.OperationEntries.Add(new OperationEntryRow
            {
                OperationId = operation.Id, Number = ++operation.LastNumber, RequestId = Guid.NewGuid(), At = _now, AccountId = by.Id, By = name, Step = step, DepartmentId = department, State = state, Text = text,
            });
        }
    }

    private void AddDuties(List<CaseRow> cases, List<DepartmentRow> departments, KnownAccount office)
    {
        foreach (var row in cases)
        {
            foreach (var (proposed, index) in DutyPlan.For((Domain.Cases.ViolationKind)row.Violation!.Value).Select((duty, index) => (duty, index))) // the caller chose those that have one
            {
                var department = departments.Find(known => known.Kind == (DepartmentKind)proposed.Department)!; // the demo has one of each trade
                var isDone = index is 0;
                var duty = new DutyRow
                {
                    Id = Guid.CreateVersion7(_now), CaseId = row.Id, AreaCode = row.AreaCode, DepartmentId = department.Id, Kind = (DutyKind)proposed.Kind, State = isDone ? DutyState.Done : DutyState.Open,
                    Version = isDone ? 2 : 1, ChangedAt = _now,
                };
                db.Duties.Add(duty);
                db.DutyEvents.Add(new DutyEventRow { DutyId = duty.Id, Number = 1, At = _now.AddDays(-2), AccountId = office.Id, By = office.DisplayName, Step = DutyStepKind.Give });
                if (isDone) db.DutyEvents.Add(new DutyEventRow { DutyId = duty.Id, Number = 2, At = _now.AddDays(-1), AccountId = office.Id, By = department.Name, Step = DutyStepKind.Finish, Note = "现场已责令停产" });
            }
        }
    }

    private void AddNotice(string township, string county, List<CaseRow> cases, KnownAccount office)
    {
        var (issued, today) = (Midnight.AddDays(-6).AddHours(10), DateOnly.FromDateTime(Midnight.DateTime));
        var notice = new NoticeRow
        {
            Id = Guid.CreateVersion7(_now), Series = county, Year = issued.Year, Ordinal = 1, AreaCode = township, Reason = "辖区案件超过办理期限，请说明原因和完成时间。", DueOn = today.AddDays(-1), IssuedBy = office.Id,
            IssuerName = office.DisplayName, IssuedAt = issued.ToUniversalTime(), Version = 1,
        };
        db.Notices.Add(notice);
        db.NoticeEvents.Add(new NoticeEventRow
        {
            NoticeId = notice.Id, Number = 1, At = notice.IssuedAt, AccountId = office.Id, By = office.DisplayName, Step = NoticeStepKind.Issue, Text = notice.Reason, DueOn = notice.DueOn,
        });
        db.NoticeCases.AddRange(cases.Where(row => row.LastDay < today && row.AreaCode.StartsWith(township, StringComparison.Ordinal)).Select(row => new NoticeCaseRow { NoticeId = notice.Id, CaseId = row.Id }));
    }

    private void AddDraw(List<CaseRow> cases, string county, KnownAccount office)
    {
        var closed = cases.Where(row => row.State is CaseState.Closed or CaseState.Rechecking).ToDictionary(row => row.Number, StringComparer.Ordinal);
        var names = closed.Values.Select(row => (Name: row.Number, Group: row.AreaCode[..Math.Min(9, row.AreaCode.Length)])).ToList();
        var draw = new DrawRow
        {
            Id = Guid.CreateVersion7(_now), AreaCode = county, Seed = "演示种子 0817", PublishedAt = _now.AddDays(-1), PublishedBy = office.DisplayName, DrawFrom = _now.AddHours(-1), OfEach = OfEachTownship, Version = 1,
        };
        db.Draws.Add(draw);
        if (names.Count is 0) return;
        (draw.DrawnAt, draw.DrawnBy, draw.NameCount) = (_now, office.DisplayName, names.Count);
        draw.Names = JsonSerializer.Serialize(names.Select(one => new SpotDrawName(one.Name, one.Group)), JsonSerializerOptions.Web);
        db.Checks.AddRange(SpotCheckDraw.Draw(draw.Seed, names, OfEachTownship).Select((drawn, index) => new CheckRow
        {
            DrawId = draw.Id, CaseId = closed[drawn.Name].Id, Ordinal = index + 1, Number = drawn.Name, Group = drawn.Group, Lot = SpotCheckDraw.Lot(draw.Seed, drawn.Name),
        }));
    }

    private async Task<KnownAccount> FindAsync(Role role, CancellationToken cancellation)
    {
        var name = DemoAccounts.All.First(account => account.Role == role).UserName;
        return KnownAccount.From(await db.Users.AsNoTracking().SingleAsync(account => account.UserName == name, cancellation));
    }
}
