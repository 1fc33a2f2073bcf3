using Bunit;
using GridMap.Client.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.Shell;

public sealed class AppearanceTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Enter_PageWithAThemeOfItsOwn_IsDarkUntilItIsLeft()
    {
        var appearance = _context.Services.GetRequiredService<Appearance>();
        var seen = new List<string> { appearance.Theme };

        await appearance.EnterAsync("wall");
        seen.Add(appearance.Theme);
        await appearance.ToggleThemeAsync();
        seen.Add(appearance.Theme);
        await appearance.ToggleThemeAsync();
        await appearance.LeaveAsync();
        seen.Add(appearance.Theme);

        Assert.Equal(["light", "dark", "light", "light"], seen);
        var module = _context.JSInterop.Invocations.Where(call => call.Identifier is "remember").Select(call => call.Arguments[0]);
        Assert.All(module, key => Assert.Equal("gridmap.theme.wall", key));
    }
}
