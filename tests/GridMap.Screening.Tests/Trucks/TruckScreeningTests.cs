using System.Globalization;
using System.Text;
using GridMap.Domain.Geo;
using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Places;
using GridMap.Domain.Screening.Trucks;
using GridMap.Screening.Trucks;

namespace GridMap.Screening.Tests.Trucks;

/// <summary>Small files through the real DuckDB.</summary>
public sealed class TruckScreeningTests : IDisposable
{
    private const double MetresPerDegree = 91_300; // of longitude at the latitude below

    private static readonly LonLat Yard = new(113.60, 34.75);
    private static readonly ScreenedPlace Place = new("P1", "旧厂房", "idle_factory", Yard, null, "410102");
    private static readonly ScreenedPlace Elsewhere = new("P2", "", "yard", new LonLat(113.70, 34.75), null, null);

    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-trucks-").FullName;
    private readonly StringBuilder _rows = new("vehicle,timestamp,lon,lat\n");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_TrucksThatStandAtAPlace_AreItsStops()
    {
        Drive("豫A11111", "2026-03-05 09:00", standMinutes: 25);
        Drive("豫A11111", "2026-03-06 23:00", standMinutes: 40);
        Drive("豫A22222", "2026-03-06 10:00", standMinutes: 25);

        var findings = Run();

        Assert.Equal(3, findings.Stays);
        Assert.Equal(["P1 TruckStop", "P1 TrucksShare", "P1 TruckByNight"], findings.Signals.Select(signal => $"{signal.PlaceId} {signal.Kind}"));
        Assert.Equal("3", findings.Signals[0].Reason.Arguments["visits"]);
        Assert.Equal(25, double.Parse(findings.Signals[0].Reason.Arguments["minutes"], CultureInfo.InvariantCulture), 2.0);
        Assert.Equal("豫A***1, 豫A***2", findings.Signals[0].Reason.Arguments["plates"]);
        Assert.Equal(new DateOnly(2026, 3, 6), findings.Signals[0].On);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Run_TrucksThatPassOrWaitAtALight_AreNone(int standMinutes)
    {
        Drive("豫A11111", "2026-03-05 09:00", standMinutes);

        Assert.Empty(Run().Signals);
    }

    [Fact]
    public void Run_StandsWithinARegisteredPlace_AreNoSignal()
    {
        Drive("豫A11111", "2026-03-05 09:00", standMinutes: 25);

        var findings = Run(input => input with { LoadingPlaces = [new LoadingPlace("站", Yard, 100)] });

        Assert.Empty(findings.Signals);
        Assert.Equal(1, findings.Registered);
    }

    [Fact]
    public void Run_StandsFarFromTheApprovedRoute_AreDetours()
    {
        Drive("豫A11111", "2026-03-05 09:00", standMinutes: 25);

        var findings = Run(input => input with { Routes = [[new LonLat(113.5, 34.77), new LonLat(113.7, 34.77)]] });

        var detour = Assert.Single(findings.Signals, signal => signal.Kind is SignalKind.TruckDetour);
        Assert.Equal(2219, double.Parse(detour.Reason.Arguments["distanceMetres"], CultureInfo.InvariantCulture), 15.0);
    }

    [Fact]
    public void Run_DeviceSilentFromThePlaceOn_IsASilence()
    {
        Drive("豫A11111", "2026-03-05 09:00", standMinutes: 0, silentMinutes: 50);

        var silent = Assert.Single(Run().Signals);

        Assert.Equal(SignalKind.TruckSilent, silent.Kind);
        Assert.Equal("P1", silent.PlaceId);
    }

    [Fact]
    public void Run_ParkedWithItsDeviceOff_IsAStayAndNoSilence()
    {
        Row("豫A11111", "2026-03-05 09:00", -3000);
        Row("豫A11111", "2026-03-05 09:05", 0);
        Row("豫A11111", "2026-03-05 11:05", 10);
        Row("豫A11111", "2026-03-05 11:10", 3000);

        Assert.Equal(SignalKind.TruckStop, Assert.Single(Run().Signals).Kind);
    }

    [Fact]
    public void Run_ATruckAtHome_IsNoGuest()
    {
        for (var day = 1; day <= 6; day++) Drive("豫A11111", $"2026-03-0{day} 20:00", standMinutes: 600);

        Assert.Empty(Run().Signals);
    }

    [Fact]
    public void Run_RowsShuffledDoubledAndBroken_TellTheSame()
    {
        Drive("豫A11111", "2026-03-05 09:00", standMinutes: 25);
        Drive("豫A22222", "2026-03-05 09:10", standMinutes: 25);
        var expected = Run().Signals;
        var lines = _rows.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var rows = lines.Skip(1).Concat(lines.Skip(1).Take(50)).Append("豫A11111,2026-03-05 09:12:00,,").Append("豫A11111,2026-03-05 09:12:00,0,0").ToArray();
        new Random(3).Shuffle(rows);
        _rows.Clear().Append(lines[0]).Append('\n').AppendJoin('\n', rows).Append('\n');

        Assert.Equal(expected.Select(signal => signal.Kind), Run().Signals.Select(signal => signal.Kind));
    }

    [Fact]
    public void Run_NoSuchFile_SaysWhatDuckDbSays() =>
        Assert.Throws<InvalidDataException>(() => TruckScreening.Run(new TruckInput { Fixes = BulkFile.Fixes("/nowhere/fixes.csv"), Source = "fixes.csv", Places = [Place] }, null, CancellationToken.None));

    /// <summary>Comes from the west at 10 m/s, stands, and drives on, a fix every 30 s.</summary>
    private void Drive(string vehicle, string start, int standMinutes, int silentMinutes = 0)
    {
        var at = DateTime.Parse(start, CultureInfo.InvariantCulture);
        for (var metres = -3000.0; metres <= 3000; metres += 300)
        {
            Row(vehicle, at, metres);
            if (metres == 0)
            {
                for (var i = 0; i < standMinutes * 2; i++) Row(vehicle, at = at.AddSeconds(30), i % 2 * 8);
                if (silentMinutes > 0)
                {
                    at = at.AddMinutes(silentMinutes);
                    metres = 1200;
                }
            }

            at = at.AddSeconds(30);
        }
    }

    private void Row(string vehicle, string at, double eastMetres) => Row(vehicle, DateTime.Parse(at, CultureInfo.InvariantCulture), eastMetres);

    private void Row(string vehicle, DateTime at, double eastMetres) =>
        _rows.Append(CultureInfo.InvariantCulture, $"{vehicle},{at:yyyy-MM-dd HH:mm:ss},{Yard.Longitude + (eastMetres / MetresPerDegree):0.000000},{Yard.Latitude}\n");

    private TruckFindings Run(Func<TruckInput, TruckInput>? change = null)
    {
        var path = Path.Combine(_folder, "fixes.csv");
        File.WriteAllText(path, _rows.ToString());
        var input = new TruckInput { Fixes = BulkFile.Fixes(path), Source = "fixes.csv", Places = [Elsewhere, Place] };
        return TruckScreening.Run(change?.Invoke(input) ?? input, null, CancellationToken.None);
    }
}
