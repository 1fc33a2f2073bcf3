using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using GridMap.Contracts;
using GridMap.Contracts.Drones;
using GridMap.Contracts.People;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Drones;

/// <summary>MAVLink over a real socket.</summary>
public sealed class MavlinkLineTests
{
    // Battery of system 7 and its position over the first cell of the town, then the position of system 42: made by node-mavlink 2.
    private const string Datagram =
        "fd2400000a07019300008403000064000000f609740e740e740e740e740e740effffffffffffffffdc05000101402e97"
        + "fd1c000006070121000040e20100d0f3ae14102cf343143e03007c4101002c0170fe000087699f5f"
        + "fe1c052a012140e20100d0f3ae14102cf343143e03007c4101002c0170fe00008769001e";

    [Fact]
    public async Task Listener_PositionsOfTwoSystems_AreTwoDronesByName()
    {
        var port = FreePort();
        using var server = new TestServer(new() { ["Drones:Mavlink:Port"] = port.ToString(CultureInfo.InvariantCulture), ["Drones:Mavlink:Names:42"] = "M300-北" });
        await Town.BuildAsync(server);
        using var commander = await server.SignInAsync("wu", Role.Commander, "410122");
        using var station = new UdpClient();
        var target = new IPEndPoint(IPAddress.Loopback, port);

        await station.SendAsync("noise"u8.ToArray(), target);
        await station.SendAsync(Convert.FromHexString(Datagram), target);

        DronesNow now;
        do
        {
            // Nothing is answered on the line: the map says when the datagram was taken.
            now = await commander.GetFromJsonAsync<DronesNow>(Routes.Telemetry) ?? throw new InvalidDataException("There is no answer.");
        }
        while (now.Drones.Count < 2);

        Assert.Equal(["M300-北", "mavlink-7"], now.Drones.Select(drone => drone.DroneId).Order(StringComparer.Ordinal));
        var drone = now.Drones.Single(drone => drone.DroneId == "mavlink-7");
        Assert.Equal((114.001, 34.701, 82.3, 212.5, 270.15, 5, 0.64), (
            drone.Longitude, drone.Latitude, drone.HeightMetres, drone.AltitudeMetres, drone.YawDegrees, drone.SpeedMetresPerSecond, drone.BatteryFraction));
    }

    private static int FreePort()
    {
        using var socket = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.Client.LocalEndPoint!).Port; // It is bound.
    }
}
