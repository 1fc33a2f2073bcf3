using System.Globalization;
using System.Text;
using GridMap.Domain.Screening;
using GridMap.Screening.Runs;
using GridMap.Screening.Tables;

namespace GridMap.Screening.Tests.Runs;

public sealed class ScreeningRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-screening-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task RunAsync_RegisterTipsHistoryAndDetections_RankThePlaceTheyAgreeOn()
    {
        var result = await ScreeningRun.RunAsync(City(), new ScreeningSettings(), null, CancellationToken.None);

        Assert.Equal("p1", result.Scores[0].PlaceId);
        Assert.Equal("p3", result.Scores[^1].PlaceId);
        Assert.Equal(new DateOnly(2026, 11, 20), result.Today);
        Assert.Equal(
            [SignalKind.ChemicalScope, SignalKind.LicenceMissing, SignalKind.IdlePlace, SignalKind.Seen, SignalKind.Reported],
            result.Scores[0].Contributions.Select(contribution => contribution.Signal.Kind).Order());
        Assert.Contains(result.Scores[^1].Contributions, contribution => contribution.Signal.Kind == SignalKind.VisitedClean);
    }

    [Fact]
    public async Task RunAsync_Again_IsTheSame()
    {
        var first = await ScreeningRun.RunAsync(City(), new ScreeningSettings(), null, CancellationToken.None);
        var second = await ScreeningRun.RunAsync(City(), new ScreeningSettings(), null, CancellationToken.None);

        Assert.Equal(first.Signals, second.Signals);
        Assert.Equal(first.Scores.Select(score => (score.PlaceId, score.LogOdds)), second.Scores.Select(score => (score.PlaceId, score.LogOdds)));
    }

    [Fact]
    public async Task RunAsync_PlacesAsGeoJson_AreTheSamePlaces()
    {
        var fromTable = await ScreeningRun.RunAsync(City(), new ScreeningSettings(), null, CancellationToken.None);
        var places = Write("places.geojson", """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"place_id":"p1","kind":"idle_factory","address":"广武镇王村3组12号"},"geometry":{"type":"Polygon","coordinates":[[[113.3999,34.7999],[113.4001,34.7999],[113.4001,34.8001],[113.3999,34.8001],[113.3999,34.7999]]]}},
             {"type":"Feature","properties":{"place_id":"p2","kind":"farm","address":"广武镇李村"},"geometry":{"type":"Point","coordinates":[113.42,34.82]}},
             {"type":"Feature","properties":{"place_id":"p3","kind":"house"},"geometry":{"type":"Point","coordinates":[113.43,34.83]}}]}
            """);

        var result = await ScreeningRun.RunAsync(City() with { Places = places }, new ScreeningSettings(), null, CancellationToken.None);

        Assert.Equal(fromTable.Scores.Select(score => score.PlaceId), result.Scores.Select(score => score.PlaceId));
        Assert.Equal(fromTable.Scores[0].LogOdds, result.Scores[0].LogOdds, 1e-6);
    }

    [Fact]
    public async Task RunAsync_MetersAndTrucks_TellOfTheirPlaces()
    {
        var load = new StringBuilder("电表编号,用电日期,用电量(MWh)\n");
        for (var day = 0; day < 240; day++)
        {
            var wave = 1 + 0.03 * (day * 7919 % 13 - 6) / 6;
            load.Append(CultureInfo.InvariantCulture, $"m1,{new DateOnly(2026, 3, 1).AddDays(day):yyyy/MM/dd},{(day < 150 ? 0.1 : 0.4) * wave:0.#####}\n");
            load.Append(CultureInfo.InvariantCulture, $"m2,{new DateOnly(2026, 3, 1).AddDays(day):yyyy/MM/dd},{0.1 * wave:0.#####}\n");
        }

        var fixes = new StringBuilder("车牌号,定位时间,经度,纬度\n");
        for (var visit = 0; visit < 4; visit++)
        {
            var start = new DateTime(2026, 10, 1 + 3 * visit, 1, 0, 0);
            for (var minute = 0; minute < 120; minute++)
            {
                // Half an hour there, an hour at the place, half an hour back.
                var east = minute < 30 ? (30 - minute) * 0.005 : minute < 90 ? 0 : (minute - 90) * 0.005;
                fixes.Append(CultureInfo.InvariantCulture, $"豫A1234{visit % 2},{start.AddMinutes(minute):yyyy/MM/dd HH:mm:ss},{113.4001 + east:0.000000},{34.8001:0.000000}\n");
            }
        }

        var files = City() with
        {
            Electricity = [Write("load.csv", load.ToString())], Meters = Write("meters.csv", "电表编号,用电地址\nm1,广武镇王村三组12号\nm2,赵村\n"), Trajectories = Write("fixes.csv", fixes.ToString()),
        };

        var result = await ScreeningRun.RunAsync(files, new ScreeningSettings(), null, CancellationToken.None);

        var kinds = result.Signals.Where(signal => signal.PlaceId == "p1").Select(signal => signal.Kind).ToHashSet();
        Assert.Superset(new HashSet<SignalKind> { SignalKind.PowerStep, SignalKind.TruckStop, SignalKind.TrucksShare, SignalKind.TruckByNight }, kinds);
        Assert.DoesNotContain(result.Signals, signal => signal.PlaceId == "p2" && SignalGroups.Of(signal.Kind) is SignalGroup.Power or SignalGroup.Trucks);
        Assert.Contains(result.Links, link => link is { Source: "meters", Id: "m1", Match.PlaceId: "p1" });
        Assert.DoesNotContain(result.Signals, signal => signal.Reason.ToString().Contains("A12340", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_CurvesBesideTheDailyFile_TellOfNights()
    {
        var (days, curves) = (new System.Text.StringBuilder("meter,date,kwh\n"), new System.Text.StringBuilder("meter,timestamp,kwh\n"));
        for (var day = 0; day < 60; day++)
        {
            var on = new DateOnly(2026, 9, 1).AddDays(day);
            days.Append(CultureInfo.InvariantCulture, $"m1,{on:yyyy-MM-dd},400\nm2,{on:yyyy-MM-dd},400\n");
            for (var hour = 0; day >= 50 && hour < 24; hour++) curves.Append(CultureInfo.InvariantCulture, $"m1,{on:yyyy-MM-dd} {hour:00}:00:00,{(hour is >= 22 or < 6 ? 40 : 5)}\nm2,{on:yyyy-MM-dd} {hour:00}:00:00,{(hour is >= 8 and < 18 ? 40 : 1)}\n");
        }

        var files = City() with { Electricity = [Write("load.csv", days.ToString())], Meters = Write("meters.csv", "meter,lon,lat\nm1,113.4,34.8\nm2,113.42,34.82\n") };
        var without = await ScreeningRun.RunAsync(files, new ScreeningSettings(), null, CancellationToken.None);
        Write("load-15min.csv", curves.ToString());
        var result = await ScreeningRun.RunAsync(files, new ScreeningSettings(), null, CancellationToken.None);

        Assert.DoesNotContain(without.Signals, signal => signal.Kind is SignalKind.PowerByNight);
        var night = Assert.Single(result.Signals, signal => signal.Kind is SignalKind.PowerByNight);
        Assert.Equal(("p1", "load-15min.csv", "8"), (night.PlaceId, night.Source, night.Reason.Arguments["share"]));
    }

    [Theory]
    [InlineData("place_id,kind,x,y\np1,idle_factory,1000,2000\np2,farm,3000,4000\n", null)] // metres of nobody knows where
    [InlineData("place_id,kind,lon,lat\np1,idle_factory,113.4,34.8\np2,farm,113.42,34.82\n", 4547)]
    public async Task Run_TracksInMetres_AreLaidOverPlacesOfTheSameFrame(string places, int? epsg)
    {
        var at = epsg is null ? new GridMap.Domain.Geo.MetricPoint(1000, 2000) : GridMap.Domain.Geo.GaussKruegerZone.FindByEpsg(4547)!.Value.Frame.ToMetric(new(113.4, 34.8)); // a zone of the list
        var files = new ScreeningFiles { Places = Write("places.csv", places), Trajectories = Write("fixes.csv", Stops(at.EastMetres, at.NorthMetres)) };
        var mapping = new ColumnMappings(new Dictionary<string, ColumnMapping> { ["fixes.csv"] = ColumnMapping.Empty with { Epsg = epsg } });

        var result = await ScreeningRun.RunAsync(files, new ScreeningSettings { Mappings = mapping }, null, CancellationToken.None);

        Assert.Contains(result.Signals, signal => signal is { PlaceId: "p1", Kind: SignalKind.TruckStop });
        Assert.DoesNotContain(result.Signals, signal => signal.PlaceId == "p2" && SignalGroups.Of(signal.Kind) is SignalGroup.Trucks);
    }

    [Fact]
    public async Task Run_TracksInMetresOfNoFrame_OverPlacesInDegrees_SaysWhatToGive()
    {
        var files = City() with { Trajectories = Write("fixes.csv", Stops(1000, 2000)) };

        var trouble = await Assert.ThrowsAsync<TableException>(() => ScreeningRun.RunAsync(files, new ScreeningSettings(), null, CancellationToken.None));

        Assert.Contains("fixes.csv", trouble.Message, StringComparison.Ordinal);
        Assert.Contains("epsg", trouble.Message, StringComparison.Ordinal);
    }

    /// <summary>Two trucks that come by night, stay for half an hour, and go.</summary>
    private static string Stops(double east, double north)
    {
        var fixes = new System.Text.StringBuilder("vehicle,timestamp,x,y\n");
        for (var truck = 0; truck < 2; truck++)
        {
            for (var day = 0; day < 6; day++)
            {
                for (var i = 0; i < 90; i++)
                {
                    var away = i < 20 ? (20 - i) * 500 : i > 60 ? (i - 60) * 500 : 0;
                    fixes.Append(CultureInfo.InvariantCulture, $"豫A{truck}234,{new DateTime(2026, 9, 1 + day, 1, 0, 0).AddMinutes(i):yyyy-MM-dd HH:mm:ss},{east + away + i % 3},{north + i % 2}\n");
                }
            }
        }

        return fixes.ToString();
    }

    private ScreeningFiles City() => new()
    {
        Places = Write("places.csv", "place_id,name,kind,address,lon,lat\np1,,idle_factory,广武镇王村3组12号,113.4,34.8\np2,,farm,广武镇李村,113.42,34.82\np3,,house,,113.43,34.83\n"),
        Enterprises = Write("enterprises.csv", "name,credit_code,business_scope,address,status,licence\n恒某新材料有限公司,,油漆、稀释剂生产,荥阳市广武镇王村三组12号,存续,\n"),
        Tips = Write("tips.csv", "lon,lat,date,kind\n113.40001,34.80001,2026-11-20,smell\n113.9,34.1,2026-11-20,smell\n"),
        History = Write("history.csv", "place_id,date,outcome\np3,2026-11-01,nothing\np9,2026-11-01,found\n"),
        Detections = Write("found.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"class":"tank","score":0.9},"geometry":{"type":"Point","coordinates":[113.40001,34.80002]}}]}"""),
    };

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
