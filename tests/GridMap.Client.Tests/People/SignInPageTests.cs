using Bunit;
using GridMap.Client.People;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Contracts.People;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.People;

public sealed class SignInPageTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task DemoAccount_OneClick_SignsInAndGoesToWork()
    {
        _context.Answer("GET /api/setup", new SetupState(NeedsAdministrator: false, [new DemoAccount("commander", "secret", Role.Commander)]));
        _context.Answer("POST /api/session", new SessionInfo(Samples.Id(1), "commander", "C", [Role.Commander], ["4101"]));
        var page = _context.Render<SignInPage>();

        await page.Find(".gm-demo button").ClickAsync(new());

        Assert.Equal("http://localhost/", _context.Services.GetRequiredService<NavigationManager>().Uri);
        Assert.True(_context.Services.GetRequiredService<SessionState>().Has(Role.Commander));
    }

    [Fact]
    public async Task SignIn_LinkToAnotherSite_StaysHere()
    {
        _context.Answer("GET /api/setup", new SetupState(NeedsAdministrator: false, []));
        _context.Answer("POST /api/session", new SessionInfo(Samples.Id(1), "a", "A", [Role.Office], ["4101"]));
        var navigation = _context.Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("/sign-in?return=%2F%2Fevil.example%2F");
        var page = _context.Render<SignInPage>();

        await page.Find("form").SubmitAsync();

        Assert.Equal("http://localhost/", navigation.Uri);
    }

    [Fact]
    public void Setup_NobodyYet_LeadsToTheFirstAdministrator()
    {
        _context.Answer("GET /api/setup", new SetupState(NeedsAdministrator: true, []));

        _context.Render<SignInPage>();

        Assert.EndsWith("/setup", _context.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }
}
