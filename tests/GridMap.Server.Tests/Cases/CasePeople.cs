using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Cases;

/// <summary>Those who have to do with cases in one county, signed in.</summary>
internal sealed record CasePeople(
    HttpClient Supervisor, HttpClient Commander, HttpClient Inspector, Guid InspectorId, HttpClient Office, HttpClient Department, HttpClient Auditor) : IDisposable
{
    public static async Task<CasePeople> SignInAsync(TestServer server)
    {
        var inspector = await server.CreateAccountAsync("he", Role.Inspector, CaseFlow.County);
        return new CasePeople(
            await server.SignInAsync("lin", Role.Supervisor, CaseFlow.County), await server.SignInAsync("wu", Role.Commander, CaseFlow.County),
            await server.SignInAsync(inspector), inspector.Id, await server.SignInAsync("office", Role.Office, CaseFlow.County),
            await server.SignInAsync("department", Role.Department, CaseFlow.County), await server.SignInAsync("auditor", Role.Auditor, CaseFlow.County));
    }

    /// <summary>So much later they are signed out, and sign in again. Timers do not wake meanwhile.</summary>
    public async Task LaterAsync(TestServer server, TimeSpan span)
    {
        server.Clock.AdjustTime(server.Clock.GetUtcNow() + span);
        foreach (var (client, name) in new[] { (Supervisor, "lin"), (Commander, "wu"), (Inspector, "he"), (Office, "office"), (Department, "department"), (Auditor, "auditor") })
        {
            (await client.PostAsJsonAsync(Routes.Session, new SignInRequest(name, TestServer.Password))).EnsureSuccessStatusCode();
        }
    }

    public HttpClient Of(Role role) => role switch
    {
        Role.Supervisor => Supervisor,
        Role.Commander => Commander,
        Role.Inspector => Inspector,
        Role.Office => Office,
        Role.Department => Department,
        _ => Auditor,
    };

    public void Dispose()
    {
        foreach (var client in new[] { Supervisor, Commander, Inspector, Office, Department, Auditor })
        {
            client.Dispose();
        }
    }
}
