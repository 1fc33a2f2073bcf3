using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.People;

public sealed class SessionTests : IDisposable
{
    private readonly TestServer _server = new();

    public void Dispose() => _server.Dispose();

    [Theory]
    [InlineData("/api/session")]
    [InlineData("/api/map/snapshot")]
    [InlineData("/api/accounts")]
    public async Task AnyEndpoint_WithoutSession_IsUnauthorised(string path)
    {
        var response = await _server.CreateClient().GetAsync(path);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task SignIn_RightPassword_TellsRolesAndAreas()
    {
        var client = await _server.SignInAsync("lin", Role.Supervisor, "410122");

        var session = await client.GetFromJsonAsync<SessionInfo>(Routes.Session);

        Assert.Equal([Role.Supervisor], session!.Roles);
        Assert.Equal(["410122"], session.AreaCodes);
    }

    [Theory]
    [InlineData("lin", "wrong-password-1")]
    [InlineData("nobody", TestServer.Password)]
    public async Task SignIn_WrongNameOrPassword_GivesTheSameAnswer(string userName, string password)
    {
        await _server.CreateAccountAsync("lin", Role.Supervisor, "410122");

        var response = await _server.CreateClient().PostAsJsonAsync(Routes.Session, new SignInRequest(userName, password));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("people.wrongPassword", await MessageKeyAsync(response));
    }

    [Theory]
    [InlineData("zh-CN", "用户名或密码不正确")]
    [InlineData("en", "The name or the password is wrong")]
    public async Task SignIn_WrongPassword_SpeaksTheReadersLanguage(string language, string begins)
    {
        var client = _server.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));

        var response = await client.PostAsJsonAsync(Routes.Session, new SignInRequest("nobody", "wrong-password-1"));

        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.StartsWith(begins, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_RightPassword_OpensTheApiWithoutCookies()
    {
        await _server.CreateAccountAsync("lin", Role.Commander, "4101");
        var anonymous = _server.CreateClient();
        var token = await (await anonymous.PostAsJsonAsync($"{Routes.Session}/token", new SignInRequest("lin", TestServer.Password)))
            .Content.ReadFromJsonAsync<JsonElement>();
        var client = _server.CreateDefaultClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("accessToken").GetString());

        var session = await client.GetFromJsonAsync<SessionInfo>(Routes.Session);

        Assert.Equal("lin", session!.UserName);
    }

    [Fact]
    public async Task DisabledAccount_WithLiveCookie_IsShutOutAtOnce()
    {
        var administrator = await _server.SignInAsync("root", Role.Administrator, "*");
        var client = await _server.SignInAsync("lin", Role.Supervisor, "410122");
        var id = (await client.GetFromJsonAsync<SessionInfo>(Routes.Session))!.AccountId;

        (await administrator.PutAsJsonAsync(
            $"{Routes.Accounts}/{id}", new SaveAccountRequest("lin", "lin", null, [Role.Supervisor], ["410122"], IsDisabled: true))).EnsureSuccessStatusCode();

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Routes.MapSnapshot)).StatusCode);
    }

    [Fact]
    public async Task FirstAdministrator_NeedsTheCodeOfTheConsole()
    {
        var client = _server.CreateClient();
        var code = await File.ReadAllTextAsync(Path.Combine(_server.Folder, "setup.code"));

        var wrong = await client.PostAsJsonAsync(Routes.Setup, new SetupRequest("0000", "root", TestServer.Password));
        var right = await client.PostAsJsonAsync(Routes.Setup, new SetupRequest(code, "root", TestServer.Password));
        var again = await client.PostAsJsonAsync(Routes.Setup, new SetupRequest(code, "root2", TestServer.Password));

        Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, right.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Theory]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Inspector)]
    [InlineData(Role.Auditor)]
    public async Task Accounts_AskedByOthersThanAdministrators_AreForbidden(Role role)
    {
        var client = await _server.SignInAsync("lin", role, "4101");

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Routes.Accounts)).StatusCode);
    }

    [Fact]
    public async Task DemoAccounts_InProduction_AreNeitherShownNorUsable()
    {
        var state = await _server.CreateClient().GetFromJsonAsync<SetupState>(Routes.Setup);

        Assert.Empty(state!.DemoAccounts);
    }

    private static async Task<string?> MessageKeyAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty(ProblemTypes.KeyMember).GetString();
}
