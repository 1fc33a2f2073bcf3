using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Departments;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Cases;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Departments;

/// <summary>What people do with departments and duties, as requests.</summary>
internal static class DepartmentFlow
{
    public static async Task<DepartmentSummary> RegisterAsync(HttpClient office, DepartmentKind kind, string name, params Guid[] accounts) => await (await office.PostAsJsonAsync(
        Routes.Departments, new SaveDepartmentRequest(kind, name, CaseFlow.County, "0371-12350", accounts, ExpectedVersion: null))).ReadAsync<DepartmentSummary>();

    /// <summary>A department with an account of its own, signed in.</summary>
    public static async Task<(DepartmentSummary Department, HttpClient Client)> JoinAsync(this TestServer server, HttpClient office, DepartmentKind kind, string name)
    {
        var account = await server.CreateAccountAsync($"{kind}", Role.Department, CaseFlow.County);
        return (await RegisterAsync(office, kind, name, account.Id), await server.SignInAsync(account));
    }

    public static async Task<CaseDuty[]> GiveAsync(HttpClient client, Guid caseId, params NewDuty[] duties) =>
        await (await client.PostAsJsonAsync(Routes.Duties, new GiveDutiesRequest(caseId, duties))).ReadAsync<CaseDuty[]>();

    public static Task<HttpResponseMessage> StepAsync(HttpClient client, CaseDuty duty, string step, string note = "已贴封条") =>
        client.PutAsJsonAsync($"{Routes.Duties}/{duty.Id}/{step}", new DutyStepRequest(note, duty.Version));

    /// <summary>From opened to confirmed.</summary>
    public static async Task<Guid> ConfirmCaseAsync(this TestServer server, CasePeople people)
    {
        var id = (await CaseFlow.OpenAsync(people.Office)).Summary.Id;
        await server.GoAsync(people.Commander, id, CaseStepKind.Dispatch, step => step with { To = people.InspectorId });
        await server.GoAsync(people.Inspector, id, CaseStepKind.Verify);
        await server.GoAsync(people.Inspector, id, CaseStepKind.Confirm, step => step with { Violation = ViolationKind.NoLicence });
        return id;
    }
}
