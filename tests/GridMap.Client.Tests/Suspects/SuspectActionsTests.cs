using System.Net;
using Bunit;
using GridMap.Client.Suspects;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Contracts.People;
using GridMap.Contracts.Suspects;

namespace GridMap.Client.Tests.Suspects;

public sealed class SuspectActionsTests : IAsyncDisposable
{
    private readonly ClientTestContext _context = new();

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Theory]
    [InlineData(Role.Supervisor, true)]
    [InlineData(Role.Commander, true)]
    [InlineData(Role.Inspector, false)]
    [InlineData(Role.Auditor, false)]
    public void Actions_Role_AreShownToWhoMayAct(Role role, bool isShown)
    {
        _context.SignIn(role);

        Assert.Equal(isShown, _context.Render<SuspectActions>(parameters => parameters.Add(actions => actions.Detail, Detail())).FindAll(".gm-actions").Count is 1);
    }

    [Fact]
    public async Task Confirm_SomebodyWasFaster_SaysSo()
    {
        _context.SignIn(Role.Supervisor);
        _context.Answer(
            $"PUT /api/suspects/{Samples.Id(1)}/review", new { status = 409, detail = "Stale.", messageKey = "no.suchKey" }, HttpStatusCode.Conflict);
        var actions = _context.Render<SuspectActions>(parameters => parameters.Add(component => component.Detail, Detail()));

        await actions.Find(".gm-actions button").ClickAsync(new());

        Assert.Contains("Stale.", actions.Find(".mud-alert").TextContent, StringComparison.Ordinal);
    }

    private static SuspectDetail Detail() => new(Samples.Suspect(1), CellName: null, Reasons: [], Sightings: [], History: [], Target: null);
}
