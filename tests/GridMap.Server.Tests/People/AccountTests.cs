using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.People;

public sealed class AccountTests : IDisposable
{
    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task List_ByACountysAdministrator_HoldsTheCountysAccountsOnly()
    {
        var administrator = await _server.SignInAsync("county", Role.Administrator, "410122");
        await _server.CreateAccountAsync("inside", Role.Inspector, "410122001");
        await _server.CreateAccountAsync("beside", Role.Inspector, "410105");
        await _server.CreateAccountAsync("above", Role.Commander, "4101");

        var accounts = await administrator.GetFromJsonAsync<List<AccountSummary>>(Routes.Accounts);

        Assert.Equal(["county", "inside"], accounts!.Select(account => account.UserName));
    }

    [Theory]
    [InlineData(Role.Commander, HttpStatusCode.OK)]
    [InlineData(Role.Supervisor, HttpStatusCode.OK)]
    [InlineData(Role.Office, HttpStatusCode.OK)]
    [InlineData(Role.Inspector, HttpStatusCode.Forbidden)]
    [InlineData(Role.Auditor, HttpStatusCode.Forbidden)]
    public async Task Inspectors_Role_AreForWhoGivesTargetsAndCases(Role role, HttpStatusCode expected)
    {
        var client = await _server.SignInAsync("asker", role, "410122");

        Assert.Equal(expected, (await client.GetAsync($"{Routes.Accounts}/inspectors?area=410122")).StatusCode);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("4101")]
    [InlineData("410105")]
    public async Task Create_AreaOutsideTheAdministratorsOwn_IsRefused(string areaCode)
    {
        var administrator = await _server.SignInAsync("county", Role.Administrator, "410122");

        var answer = await administrator.PostAsJsonAsync(Routes.Accounts, Save("new", Role.Administrator, areaCode));

        Assert.Equal("area.outsideScope", await MessageKeyAsync(answer));
    }

    [Fact]
    public async Task Change_AccountOfAnotherCounty_IsAsIfItWereNotThere()
    {
        var administrator = await _server.SignInAsync("county", Role.Administrator, "410122");
        var beside = await _server.CreateAccountAsync("beside", Role.Inspector, "410105");

        var answer = await administrator.PutAsJsonAsync($"{Routes.Accounts}/{beside.Id}", Save("beside", Role.Inspector, "410122"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.Office, false)]
    public async Task Change_OwnAccountShutOut_IsRefused(Role role, bool isDisabled)
    {
        var administrator = await _server.SignInAsync("root", Role.Administrator, "*");
        var me = (await administrator.GetFromJsonAsync<SessionInfo>(Routes.Session))!.AccountId;

        var answer = await administrator.PutAsJsonAsync(
            $"{Routes.Accounts}/{me}", Save("root", role, "*") with { Password = null, IsDisabled = isDisabled });

        Assert.Equal("people.notYourself", await MessageKeyAsync(answer));
    }

    private static SaveAccountRequest Save(string userName, Role role, string areaCode) =>
        new(userName, userName, TestServer.Password, [role], [areaCode], IsDisabled: false);

    private static async Task<string?> MessageKeyAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty(ProblemTypes.KeyMember).GetString();
}
