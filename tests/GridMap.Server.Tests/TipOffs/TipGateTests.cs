using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.TipOffs;
using GridMap.Server.Tests.Hosting;
using GridMap.Server.TipOffs;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using static GridMap.Server.Tests.TipOffs.TipFlow;

namespace GridMap.Server.Tests.TipOffs;

public sealed class TipGateTests
{
    private static readonly IPAddress One = IPAddress.Parse("203.0.113.5");

    [Fact]
    public void Report_WindowSlides_LetsTheNextThroughWhenTheFirstIsAnHourOld()
    {
        var clock = new FakeTimeProvider();
        var gate = new TipGate(Options.Create(new TipOptions { ReportsPerAddressHour = 2 }), clock);
        Assert.Null(gate.Report(One));
        clock.Advance(TimeSpan.FromMinutes(50));
        Assert.Null(gate.Report(One));

        Assert.Equal(TimeSpan.FromMinutes(10), gate.Report(One));
        Assert.Null(gate.Report(IPAddress.Parse("203.0.113.6")));
        clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null(gate.Report(One));
        Assert.Equal(TimeSpan.FromMinutes(50), gate.Report(One));
    }

    [Fact]
    public void Report_AllAddressesTogether_AreLimitedToo()
    {
        var gate = new TipGate(Options.Create(new TipOptions { ReportsPerHour = 3 }), new FakeTimeProvider());
        Assert.All(Enumerable.Range(1, 3), last => Assert.Null(gate.Report(IPAddress.Parse($"203.0.113.{last}"))));

        Assert.NotNull(gate.Report(IPAddress.Parse("203.0.113.9")));
    }

    [Fact]
    public void Report_AddressesOfOneHousehold_CountAsOne()
    {
        var gate = new TipGate(Options.Create(new TipOptions { ReportsPerAddressHour = 1 }), new FakeTimeProvider());
        Assert.Null(gate.Report(IPAddress.Parse("2001:db8:1:2::1")));

        Assert.NotNull(gate.Report(IPAddress.Parse("2001:db8:1:2:ffff::1")));
        Assert.Null(gate.Report(One));
        Assert.NotNull(gate.Report(IPAddress.Parse("::ffff:203.0.113.5")));
    }

    [Fact]
    public async Task File_TooOftenTooFastOrByAMachine_SaysWhenToTryAgain()
    {
        using var server = new TestServer(new() { ["TipOffs:ReportsPerAddressHour"] = "3" });
        using var people = await server.PeopleAsync();
        using var reporter = server.CreateClient();
        var draft = await DraftAsync(reporter);
        using var fast = await reporter.PostAsJsonAsync(Routes.Tip, draft);
        Assert.Equal("tip.tooFast", await fast.ReadKeyAsync(HttpStatusCode.BadRequest));
        server.Clock.Advance(TimeSpan.FromSeconds(5));
        using var machine = await reporter.PostAsJsonAsync(Routes.Tip, draft with { Website = "https://example.org" });
        Assert.Equal("tip.tooFast", await machine.ReadKeyAsync(HttpStatusCode.BadRequest));
        await (await reporter.PostAsJsonAsync(Routes.Tip, draft)).ReadAsync<TipReceipt>();

        using var refused = await reporter.PostAsJsonAsync(Routes.Tip, draft);

        Assert.Equal("tip.tooMany", await refused.ReadKeyAsync(HttpStatusCode.TooManyRequests));
        Assert.Equal(TimeSpan.FromSeconds(3595), refused.Headers.RetryAfter!.Delta);
        server.Clock.Advance(TimeSpan.FromDays(2));
        using var over = await reporter.PostAsJsonAsync(Routes.Tip, draft);
        Assert.Equal("tip.ticketOver", await over.ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [Fact]
    public async Task File_OutsideAllAreas_SaysWhomToCall()
    {
        using var server = StartServer();
        using var people = await server.PeopleAsync();
        using var reporter = server.CreateClient();

        using var refused = await reporter.PostAsJsonAsync(Routes.Tip, (await DraftAsync(reporter)) with { Longitude = 120 });

        Assert.Equal("tip.outside", await refused.ReadKeyAsync(HttpStatusCode.BadRequest));
    }
}
