using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Departments;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Cases;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using static GridMap.Server.Tests.Departments.DepartmentFlow;

namespace GridMap.Server.Tests.Departments;

public abstract class DepartmentTests(TestServer server) : IDisposable
{
    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Duties_ProposedByKindAndGiven_AreTheDepartmentsOwnUntilDone()
    {
        using var people = await PeopleAsync();
        var (sealing, client) = await server.JoinAsync(people.Office, DepartmentKind.EmergencyManagement, "中牟县应急管理局");
        using var department = client;
        var id = await server.ConfirmCaseAsync(people);
        var proposals = (await people.Office.GetFromJsonAsync<DutyProposal[]>($"{Routes.Duties}/proposals/{id}"))!; // Never null.
        var proposal = Assert.Single(proposals, one => one.Kind is DutyKind.Seal);
        Assert.Equal((sealing.Id, false), (proposal.DepartmentId, proposal.IsGiven));
        Assert.Contains(proposals, one => one is { Department: DepartmentKind.Ecology, DepartmentId: null });

        var duty = Assert.Single(await GiveAsync(people.Office, id, new NewDuty(Guid.NewGuid(), DutyKind.Seal, sealing.Id, "东侧库房")));
        var mine = Assert.Single((await department.GetFromJsonAsync<CaseDuty[]>($"{Routes.Duties}/mine"))!);
        Assert.Equal((duty.Id, true, DutyState.Open, "东侧库房"), (mine.Id, mine.IsMine, mine.State, mine.History[0].Note));
        using var finished = await StepAsync(department, mine, "finish");
        var done = await finished.ReadAsync<CaseDuty>();

        Assert.Equal((DutyState.Done, 2), (done.State, done.Version));
        Assert.Equal([DutyStepKind.Give, DutyStepKind.Finish], done.History.Select(step => step.Step));
        Assert.Equal(["office", "EmergencyManagement"], done.History.Select(step => step.By));
        using var stale = await StepAsync(department, mine, "reopen");
        Assert.Equal("request.stale", await stale.ReadKeyAsync(HttpStatusCode.Conflict));
        using var reopened = await StepAsync(people.Commander, done, "reopen", "封条被撕");
        Assert.Equal(DutyState.Open, (await reopened.ReadAsync<CaseDuty>()).State);
        Assert.Equal(1, Assert.Single((await department.GetFromJsonAsync<DepartmentSummary[]>(Routes.Departments))!).OpenDuties);
    }

    [SkippableFact]
    public async Task Give_TheSameAgain_GivesOnce_AndWithoutItsDepartmentNothing()
    {
        using var people = await PeopleAsync();
        var department = await RegisterAsync(people.Office, DepartmentKind.Ecology, "中牟县生态环境局");
        var id = await server.ConfirmCaseAsync(people);
        var duty = new NewDuty(Guid.NewGuid(), DutyKind.TakeSamples, department.Id, null);
        await GiveAsync(people.Office, id, duty);

        Assert.Single(await GiveAsync(people.Office, id, duty));
        using var refused = await people.Office.PostAsJsonAsync(
            Routes.Duties, new GiveDutiesRequest(id, [new NewDuty(Guid.NewGuid(), DutyKind.Seal, department.Id, null), new NewDuty(Guid.NewGuid(), DutyKind.Seal, Guid.NewGuid(), null)]));
        Assert.Equal("department.notInArea", await refused.ReadKeyAsync(HttpStatusCode.BadRequest));
        Assert.Single((await people.Office.GetFromJsonAsync<CaseDuty[]>($"{Routes.Duties}?caseId={id}"))!);
    }

    [SkippableFact]
    public async Task Step_AnotherDepartmentOrArea_IsRefused()
    {
        using var people = await PeopleAsync();
        var (_, client) = await server.JoinAsync(people.Office, DepartmentKind.Transport, "中牟县交通运输局");
        using var stranger = client;
        var own = await RegisterAsync(people.Office, DepartmentKind.Ecology, "中牟县生态环境局");
        var duty = Assert.Single(await GiveAsync(people.Office, await server.ConfirmCaseAsync(people), new NewDuty(Guid.NewGuid(), DutyKind.MoveWaste, own.Id, null)));

        using var refused = await StepAsync(stranger, duty, "finish");
        Assert.Equal("department.notYours", await refused.ReadKeyAsync(HttpStatusCode.Conflict));
        using var elsewhere = await server.SignInAsync("xing", Role.Office, "410182");
        using var missing = await StepAsync(elsewhere, duty, "finish");
        Assert.Equal("department.dutyNotFound", await missing.ReadKeyAsync(HttpStatusCode.NotFound));
        using var auditor = await StepAsync(people.Auditor, duty, "finish");
        Assert.Equal(HttpStatusCode.Forbidden, auditor.StatusCode);
        Assert.Empty((await elsewhere.GetFromJsonAsync<CaseDuty[]>(Routes.Duties))!);
    }

    [SkippableFact]
    public async Task Save_AnAccount_ActsForOneDepartmentAndOnlyOfTheCallersAreas()
    {
        using var people = await PeopleAsync();
        var account = await server.CreateAccountAsync("jt", Role.Department, CaseFlow.County);
        var first = await RegisterAsync(people.Office, DepartmentKind.Transport, "中牟县交通运输局", account.Id);
        var second = await RegisterAsync(people.Office, DepartmentKind.Industry, "中牟县工信局", account.Id);

        var departments = (await people.Office.GetFromJsonAsync<DepartmentSummary[]>(Routes.Departments))!; // Never null.
        Assert.Empty(departments.Single(one => one.Id == first.Id).Accounts);
        Assert.Equal(account.Id, Assert.Single(departments.Single(one => one.Id == second.Id).Accounts).Id);
        var elsewhere = await server.CreateAccountAsync("xy", Role.Department, "410182");
        foreach (var (area, accounts, key, status) in new (string, Guid[], string, HttpStatusCode)[]
        {
            ("410182", [], "area.outsideScope", HttpStatusCode.Forbidden), ("4101", [], "area.outsideScope", HttpStatusCode.Forbidden),
            (CaseFlow.County, [elsewhere.Id], "department.accountNotThere", HttpStatusCode.BadRequest),
        })
        {
            using var refused = await people.Office.PostAsJsonAsync(Routes.Departments, new SaveDepartmentRequest(DepartmentKind.Other, "城管局", area, null, accounts, null));
            Assert.Equal(key, await refused.ReadKeyAsync(status));
        }
    }

    private async Task<CasePeople> PeopleAsync()
    {
        await Town.BuildAsync(server);
        return await CasePeople.SignInAsync(server);
    }
}
