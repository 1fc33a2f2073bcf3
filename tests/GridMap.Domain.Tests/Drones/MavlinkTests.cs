using GridMap.Domain.Drones;

namespace GridMap.Domain.Tests.Drones;

/// <summary>Messages made by another implementation (node-mavlink 2), version 1 of system 42, version 2 of system 7.</summary>
public sealed class MavlinkTests
{
    private const string Position1 = "fe1c052a012140e20100d0f3ae14102cf343143e03007c4101002c0170fe00008769001e";
    private const string Position2 = "fd1c000006070121000040e20100d0f3ae14102cf343143e03007c4101002c0170fe000087699f5f";
    private const string PositionWithoutHeading = "fd1c000007070121000001000000d0f3ae14102cf3430000000000000000000000000000ffff151e";
    private const string PositionNotKnown = "fd0100000807012100000516b1";
    private const string PositionSigned = "fd1c010011070121000040e20100d0f3ae14102cf343143e03007c4101002c0170fe00008769ff150100e06f9e7519e2dc33ec2f6c";
    private const string SystemStatus1 = "fe2b092a01010100000001000000010000002c01b856dc050000000000000000000000004c0000000000000000000000000373";
    private const string Battery2 = "fd2400000a07019300008403000064000000f609740e740e740e740e740e740effffffffffffffffdc05000101402e97";
    private const string Attitude2 = "fd1000000b07011e0000090000000ad7233c0ad7a3bcda0fc9bfe3e5";
    private const string Heartbeat1 = "fe090c2a010004000000020351040304e7";
    private const string GroundStationHeartbeat = "fd0900000effbe000000000000000608000403aa24";
    private const string GroundStationPosition = "fd1c00000fffbe21000040e20100d0f3ae14102cf343143e03007c4101002c0170fe000087692902";
    private const string Unknown = "fd1300001007014a00000000a0400000a04000005443000000000e0128e226";

    [Theory]
    [InlineData(Position1, 42)]
    [InlineData(Position2, 7)]
    [InlineData(PositionSigned, 7)]
    public void Position_OfEitherVersion_IsRead(string hex, byte system)
    {
        var frame = Assert.Single(Read(hex));
        var fix = new MavlinkSystem().Hear("drone", frame).Fix;

        Assert.Equal(system, frame.SystemId);
        Assert.NotNull(fix);
        Assert.Equal((114.001, 34.701), (fix.Place.Longitude, fix.Place.Latitude));
        Assert.Equal((82.3, 212.5, 270.15, 5), (fix.HeightMetres, fix.AltitudeMetres, fix.YawDegrees, fix.SpeedMetresPerSecond));
        Assert.Null(fix.BatteryFraction);
    }

    [Fact]
    public void Position_AfterBatteryAndAttitude_CarriesBoth()
    {
        var fix = Hear(Battery2 + Attitude2 + PositionWithoutHeading);

        Assert.NotNull(fix);
        Assert.Equal(0.64, fix.BatteryFraction);
        Assert.Equal(270, fix.YawDegrees ?? 0, 1e-4);
    }

    [Fact]
    public void SystemStatus_TellsTheBatteryToo() => Assert.Equal(0.76, Hear(Heartbeat1 + SystemStatus1 + Position1)?.BatteryFraction);

    [Fact]
    public void Position_NotKnownYet_IsNone() => Assert.Null(Hear(PositionNotKnown));

    [Fact]
    public void GroundStation_IsNoDrone() => Assert.Null(Hear(GroundStationHeartbeat + GroundStationPosition));

    [Fact]
    public void Datagram_OfSeveralMessagesAndNoise_YieldsTheKnownOnes() =>
        Assert.Equal(
            [MavlinkReader.Heartbeat, MavlinkReader.GlobalPosition, MavlinkReader.BatteryStatus],
            Read("00fd01" + Heartbeat1 + Unknown + "fe" + Position1 + "ff" + Battery2 + Position2[..40]).Select(frame => frame.MessageId));

    [Theory]
    [InlineData(Position1)]
    [InlineData(Position2)]
    [InlineData(Heartbeat1)]
    public void AnyByteChanged_IsNeverThatMessage(string hex)
    {
        var whole = Convert.FromHexString(hex);
        for (var i = 0; i < whole.Length; i++)
        {
            var changed = whole.ToArray();
            changed[i] ^= 0x40;
            Assert.Empty(MavlinkReader.Read(changed));
        }
    }

    [Fact]
    public void Flag_ThatIsNotUnderstood_DropsTheMessage()
    {
        var message = Convert.FromHexString(Position2);
        message[2] = 0x02;

        Assert.Empty(MavlinkReader.Read(message));
    }

    [Fact]
    public void AnyBytes_AreBorne()
    {
        var chance = new Random(5);
        for (var i = 0; i < 2000; i++)
        {
            var noise = new byte[chance.Next(300)];
            chance.NextBytes(noise);
            if (noise.Length > 0) noise[0] = (byte)(chance.Next(2) == 0 ? 0xFD : 0xFE);
            Assert.Empty(MavlinkReader.Read(noise));
        }
    }

    private static IReadOnlyList<MavlinkFrame> Read(string hex) => MavlinkReader.Read(Convert.FromHexString(hex));

    private static DroneFix? Hear(string hex)
    {
        var (system, fix) = (new MavlinkSystem(), (DroneFix?)null);
        foreach (var frame in Read(hex)) (system, fix) = system.Hear("drone", frame);
        return fix;
    }
}
