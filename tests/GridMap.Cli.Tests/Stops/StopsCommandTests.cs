using System.Globalization;
using System.Text;
using System.Text.Json;
using GridMap.Cli.Hosting;

namespace GridMap.Cli.Tests.Stops;

public sealed class StopsCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-stops-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Stops_MetresOfOneVehicle_AddsTheStateToEveryRowAsItStands()
    {
        Write("fixes.csv", "timestamp,x,y,groundtruth\n", Drive(90, (seconds, east) => $"1964-01-12 00:{seconds / 60:00}:{seconds % 60:00}.013000011,{east:0.000},5.5,?\n"));

        Assert.Equal(GridMapCommand.Done, await Run("fixes.csv"));

        var (given, got) = (Lines("fixes.csv"), Lines("out.csv"));
        Assert.Equal(given[0] + ",state", got[0]);
        Assert.Equal(given.Skip(1), got.Skip(1).Select(line => line[..line.LastIndexOf(',')]));
        Assert.EndsWith(",moving", got[10], StringComparison.Ordinal);
        Assert.EndsWith(",stopped", got[45], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_VehiclesMixedInDegrees_TellsEachAlone()
    {
        var standing = Drive(90, (seconds, _) => $"豫A12345,2026/3/5 8:{seconds / 60:00}:{seconds % 60:00},113.62,34.75\n");
        var driving = Enumerable.Range(0, 90).Select(i => string.Create(CultureInfo.InvariantCulture, $"豫A54321,2026/3/5 8:{i * 5 / 60:00}:{i * 5 % 60:00},{113.62 + (i * 0.0006):0.000000},34.75\n"));
        Write("fixes.csv", "车牌号,定位时间,经度,纬度\n", standing.Zip(driving).SelectMany(pair => new[] { pair.Second, pair.First }));

        Assert.Equal(GridMapCommand.Done, await Run("fixes.csv", "--json"));

        var rows = Lines("out.csv").Skip(1).ToList();
        Assert.All(rows.Where(row => row.StartsWith("豫A12345", StringComparison.Ordinal)), row => Assert.EndsWith(",stopped", row, StringComparison.Ordinal));
        Assert.All(rows.Where(row => row.StartsWith("豫A54321", StringComparison.Ordinal)), row => Assert.EndsWith(",moving", row, StringComparison.Ordinal));
        using var summary = JsonDocument.Parse(_output.ToString());
        Assert.Equal(2, summary.RootElement.GetProperty("vehiclesByNetwork").GetInt32());
    }

    [Fact]
    public async Task Stops_RowsShuffledAndInGb18030_TellsTheSameInTheSameOrder()
    {
        var rows = Drive(90, (seconds, east) => $"\"豫A,1\",2026-03-05T08:{seconds / 60:00}:{seconds % 60:00}Z,{east:0.000},0\n").ToList();
        Write("sorted.csv", "车辆,time,x,y\n", rows);
        Assert.Equal(GridMapCommand.Done, await Run("sorted.csv"));
        var expected = Lines("out.csv").Skip(1).Order(StringComparer.Ordinal).ToList();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gb = Encoding.GetEncoding("GB18030");
        new Random(5).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(rows));
        File.WriteAllText(At("fixes.csv"), "车辆,time,x,y\n" + string.Concat(rows), gb);

        Assert.Equal(GridMapCommand.Done, await Run("fixes.csv"));

        var got = File.ReadAllLines(At("out.csv"), gb).Skip(1).ToList();
        Assert.Equal(rows.Select(row => row.TrimEnd()), got.Select(row => row[..row.LastIndexOf(',')]));
        Assert.Equal(expected, got.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Stops_FixesAMinuteApart_SaysThatTheRuleToldThem()
    {
        Write("fixes.csv", "vehicle,timestamp,x,y\n", Enumerable.Range(0, 20).Select(i => $"a,{1_700_000_000 + (i * 60)},{(i is > 5 and < 12 ? 3600 : i * 600)},0\n"));

        Assert.Equal(GridMapCommand.Done, await Run("fixes.csv"));

        Assert.Contains("rule of stay points", _output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(",stopped", Lines("out.csv")[9], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stops_RowsThatCannotBeRead_HaveNoStateAndAreNamed()
    {
        Write("fixes.csv", "vehicle,timestamp,lon,lat\n", ["a,2026-03-05 08:00:00,113.6,34.7\n", "a,soon,113.6,34.7\n", "a,2026-03-05 08:00:05,,34.7\n", "a,2026-03-05 08:00:10,34.7,113.6\n", "\n", "a,2026-03-05 08:02:00,113.6,34.7\n"]);

        Assert.Equal(GridMapCommand.Done, await Run("fixes.csv"));

        Assert.Contains("3 rows have no state", _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("row 3, time 'soon'; row 4, place '', '34.7'; row 5, lon 34.7, lat 113.6", _errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(["stopped", "", "", "", "stopped"], Lines("out.csv").Skip(1).Select(row => row[(row.LastIndexOf(',') + 1)..]));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("vehicle,timestamp,lon,lat\n", "header only")]
    [InlineData("vehicle,lon,lat\n1,2,3\n", "timestamp")]
    [InlineData("vehicle,timestamp,lon\n1,2,3\n", "lon and lat")]
    [InlineData("timestamp,x,y,state\n1,2,3,moving\n", "already")]
    [InlineData("timestamp,x,y\nnever,2,3\n", "row 2, time 'never'")]
    public async Task Stops_UselessFile_FailsInOneLineAndWritesNothing(string text, string expected)
    {
        File.WriteAllText(At("fixes.csv"), text);

        Assert.Equal(GridMapCommand.Failed, await Run("fixes.csv"));

        Assert.Contains(expected, _errors.ToString(), StringComparison.Ordinal);
        Assert.StartsWith(At("fixes.csv"), _errors.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(At("out.csv")));
    }

    /// <summary>Fixes every five seconds: ten metres a second, but standing from the 30th to the 60th.</summary>
    private static IEnumerable<string> Drive(int count, Func<int, double, FormattableString> row) =>
        Enumerable.Range(0, count).Select(i => FormattableString.Invariant(row(i * 5, 50 * (i < 30 ? i : i < 60 ? 30 : i - 30))));

    private void Write(string name, string header, IEnumerable<string> rows) => File.WriteAllText(At(name), header + string.Concat(rows));

    private string[] Lines(string name) => File.ReadAllLines(At(name));

    private string At(string name) => Path.Combine(_folder, name);

    private Task<int> Run(string name, params string[] more) => GridMapCommand.RunAsync(["stops", "--trajectories", At(name), "--out", At("out.csv"), .. more], _output, _errors);
}
