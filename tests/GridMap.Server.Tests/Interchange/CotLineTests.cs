using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Xml.Linq;
using GridMap.Contracts;
using GridMap.Contracts.Interchange;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Alerts;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Interchange;

/// <summary>Cursor-on-Target over real sockets, out and in.</summary>
public sealed class CotLineTests
{
    [Fact]
    public async Task Sender_OverTcp_TellsWhatIsThereAndThenEachChangeOfItsArea()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        using var server = new TestServer(AlertFlow.Settings(
            ("Interchange:CotOut:Host", "127.0.0.1"), ("Interchange:CotOut:Port", PortOf(other.LocalEndpoint)), ("Interchange:CotOut:AreaCode", "410122")));
        var first = await server.SuspectAsync(1);
        using var line = await other.AcceptTcpClientAsync();
        await using var stream = line.GetStream();

        var heard = new List<XElement> { await NextAsync(stream) };
        await server.SuspectAsync(2, Suspects.Seed.OtherCell);
        var third = await server.SuspectAsync(3);
        heard.Add(await NextAsync(stream));

        Assert.All(heard, CotSchema.AssertValid);
        Assert.Equal([$"gridmap.suspect.{first:N}", $"gridmap.suspect.{third:N}"], heard.Select(one => (string?)one.Attribute("uid")));
    }

    [SkippableFact]
    public async Task Sender_OfTwoServersWhenTheFirstStops_IsTheSecond()
    {
        using var database = PostgresDatabase.CreateOrSkip();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        (string, string)[] settings =
        [
            ("Interchange:CotOut:Host", "127.0.0.1"), ("Interchange:CotOut:Port", PortOf(other.LocalEndpoint)), ("Interchange:CotOut:AreaCode", "410122"),
        ];
        using var first = new TestServer(AlertFlow.Settings(settings), database.ConnectionString);
        var suspect = await first.SuspectAsync(1);
        using var line = await other.AcceptTcpClientAsync();
        await using var stream = line.GetStream();
        using var second = new TestServer(AlertFlow.Settings(settings), database.ConnectionString);
        _ = second.Services;

        var heard = new List<XElement> { await NextAsync(stream) };
        first.Dispose();
        var accepting = other.AcceptTcpClientAsync();
        while (!accepting.IsCompleted)
        {
            // The second looks at its own clock's pace whether it is its turn.
            second.Clock.Advance(TimeSpan.FromSeconds(15));
            await Task.Yield();
        }

        using var next = await accepting;
        await using var nextStream = next.GetStream();
        heard.Add(await NextAsync(nextStream));

        Assert.All(heard, one => Assert.Equal($"gridmap.suspect.{suspect:N}", (string?)one.Attribute("uid")));
    }

    [Fact]
    public async Task Listener_EventsOnALine_BecomeMarkersUntilTheirTimeIsOver()
    {
        var port = FreePort();
        using var server = new TestServer(AlertFlow.Settings(("Interchange:CotIn:Port", port), ("Interchange:CotIn:AreaCode", "410122")));
        var auditor = await server.SignInAsync("lin", Role.Auditor, "410122");
        var elsewhere = await server.SignInAsync("wu", Role.Auditor, "410105");
        using var line = new TcpClient();
        await line.ConnectAsync(IPAddress.Loopback, int.Parse(port, null));
        await using var stream = line.GetStream();
        var now = server.Clock.GetUtcNow();
        // Bad ones in between are passed over, and the last one says that everything before it was heard.
        await SendAsync(line, Event("gridmap.alert.1", now, minutes: 5) + Event("car-1", now, minutes: 5) + "<event>&</event>" + Event("old", now.AddMinutes(-9), minutes: -5));
        await SendAsync(line, Event("car-2", now, minutes: 100_000));
        line.Client.Shutdown(SocketShutdown.Send);
        Assert.Equal(0, await stream.ReadAsync(new byte[1]));

        var markers = (await auditor.GetFromJsonAsync<List<MarkerSummary>>(Routes.Markers))!;
        server.Clock.Advance(TimeSpan.FromMinutes(6));
        var later = (await auditor.GetFromJsonAsync<List<MarkerSummary>>(Routes.Markers))!;
        server.Clock.Advance(TimeSpan.FromMinutes(60));

        Assert.Equal(["car-1", "car-2"], markers.Select(marker => marker.Uid));
        Assert.Equal(["car-2"], later.Select(marker => marker.Uid));
        Assert.Empty((await auditor.GetFromJsonAsync<List<MarkerSummary>>(Routes.Markers))!);
        Assert.Empty((await elsewhere.GetFromJsonAsync<List<MarkerSummary>>(Routes.Markers))!);
    }

    [Fact]
    public async Task Listener_EventWithoutEnd_IsCutOff()
    {
        var port = FreePort();
        using var server = new TestServer(AlertFlow.Settings(("Interchange:CotIn:Port", port), ("Interchange:CotIn:MostEventBytes", "1024")));
        _ = server.Services;
        using var line = new TcpClient();
        await line.ConnectAsync(IPAddress.Loopback, int.Parse(port, null));

        await using var stream = line.GetStream();
        await SendAsync(line, new string('<', 1024));

        Assert.Equal(0, await stream.ReadAsync(new byte[1]));
    }

    private static string Event(string uid, DateTimeOffset at, int minutes) => FormattableString.Invariant(
        $"""<event version="2.0" uid="{uid}" type="a-f-G" how="m-g" time="{at:yyyy-MM-ddTHH:mm:ssZ}" start="{at:yyyy-MM-ddTHH:mm:ssZ}" stale="{at.AddMinutes(minutes):yyyy-MM-ddTHH:mm:ssZ}"><point lat="34.7" lon="113.9" hae="0" ce="5" le="5"/></event>""") + "\n";

    private static async Task SendAsync(TcpClient line, string text) => await line.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text));

    private static async Task<XElement> NextAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var one = new byte[1];
        while (!text.ToString().EndsWith("</event>", StringComparison.Ordinal))
        {
            Assert.Equal(1, await stream.ReadAsync(one));
            text.Append((char)one[0]);
        }

        return XElement.Parse(text.ToString());
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return PortOf(listener.LocalEndpoint);
    }

    private static string PortOf(EndPoint address) => ((IPEndPoint)address).Port.ToString(null, null);
}
