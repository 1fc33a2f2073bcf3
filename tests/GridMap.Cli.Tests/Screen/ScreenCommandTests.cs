using System.Text.Json;
using GridMap.Cli.Hosting;

namespace GridMap.Cli.Tests.Screen;

public sealed class ScreenCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-screen-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Screen_Tables_WritesRankedPlacesWithReasons()
    {
        var exit = await Run("screen", "--places", Places(), "--enterprises", Register(), "--out", At("out.geojson"), "--report", At("report.csv"), "--lang", "en");

        Assert.Equal("", string.Join('\n', _errors.ToString().Split('\n').Where(line => line.Length > 0 && !line.Contains("rows used", StringComparison.Ordinal))));
        Assert.Equal(GridMapCommand.Done, exit);
        var first = Features("out.geojson")[0];
        Assert.Equal("p1", first.GetProperty("placeId").GetString());
        Assert.Equal(1, first.GetProperty("rank").GetInt32());
        var reason = first.GetProperty("reasons")[0];
        Assert.Equal("chemicalScope", reason.GetProperty("signal").GetString());
        Assert.Contains("tells of chemicals", reason.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("register.csv", reason.GetProperty("source").GetString());
        Assert.True(reason.GetProperty("contribution").GetDouble() > 0);
        Assert.Equal("papers", first.GetProperty("settles").GetProperty("check").GetString());
        Assert.Contains("check digit", File.ReadAllText(At("report.csv")), StringComparison.Ordinal);
        // Every number of a place can be added up from its lines.
        Assert.Equal(
            first.GetProperty("logOdds").GetDouble() - first.GetProperty("priorLogOdds").GetDouble(),
            first.GetProperty("reasons").EnumerateArray().Concat(first.GetProperty("counterReasons").EnumerateArray()).Sum(line => line.GetProperty("contribution").GetDouble()), 0.001);
    }

    [Fact]
    public async Task Screen_EarlierOutput_SaysWhatChanged()
    {
        await Run("screen", "--places", Places(), "--out", At("before.geojson"));

        await Run("screen", "--places", Places(), "--enterprises", Register(), "--out", At("now.geojson"), "--before", At("before.geojson"));

        Assert.Equal(["chemicalScope", "licenceMissing"], Features("now.geojson")[0].GetProperty("change").GetProperty("came").EnumerateArray().Select(kind => kind.GetString()));
    }

    [Fact]
    public async Task Screen_LinksWrittenChangedAndGivenBack_HoldOverTheRule()
    {
        await Run("screen", "--places", Places(), "--enterprises", Register(), "--out", At("out.geojson"), "--links-out", At("links.csv"), "--lang", "en");
        Assert.Contains("enterprises,91350100M000100Y44,p1,0.85,by address", File.ReadAllText(At("links.csv")), StringComparison.Ordinal);
        File.WriteAllText(At("links.csv"), File.ReadAllText(At("links.csv")).Replace(",p1,", ",p2,", StringComparison.Ordinal));

        await Run("screen", "--places", Places(), "--enterprises", Register(), "--out", At("out.geojson"), "--links", At("links.csv"));

        Assert.Equal("p2", Features("out.geojson")[0].GetProperty("placeId").GetString());
    }

    [Fact]
    public async Task Screen_Preview_PrintsWhatEachTableIsTakenFor()
    {
        var exit = await Run("screen", "--places", Places(), "--enterprises", Register(), "--preview");

        Assert.Equal(GridMapCommand.Done, exit);
        using var preview = JsonDocument.Parse(_output.ToString());
        Assert.Equal(["places", "enterprises"], preview.RootElement.EnumerateArray().Select(table => table.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task Defaults_EditedAndUsed_ChangeTheScore()
    {
        await Run("defaults", "--terms", At("terms.csv"), "--weights", At("weights.json"));
        File.WriteAllText(At("terms.csv"), "word,class,strength\n茶叶,hazardous,1\n");

        var exit = await Run("screen", "--places", Places(), "--enterprises", Register(), "--terms", At("terms.csv"), "--weights", At("weights.json"), "--out", At("out.geojson"));

        Assert.Equal(GridMapCommand.Done, exit);
        Assert.Equal("p2", Features("out.geojson")[0].GetProperty("placeId").GetString());
    }

    [Fact]
    public async Task Refit_FewOutcomes_WritesNothing()
    {
        await Run("screen", "--places", Places(), "--enterprises", Register(), "--out", At("out.geojson"));
        Write("outcomes.csv", "place_id,date,outcome\np1,2026-12-01,found\np2,2026-12-01,nothing\n");

        var exit = await Run("refit", "--scores", At("out.geojson"), "--outcomes", At("outcomes.csv"), "--out", At("weights.json"), "--version-name", "fitted-1");

        Assert.Equal(GridMapCommand.Done, exit);
        Assert.Contains("too few outcomes", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("district 410182: 2 places", _output.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(At("weights.json")));
    }

    [Theory]
    [InlineData("places.csv", "name,kind\na,b\n", "place_id, lon or x, lat or y")]
    [InlineData("places.csv", "", "holds no row")]
    [InlineData("places.geojson", "{}", "no features")]
    public async Task Screen_PlacesThatCannotBeRead_FailsInOneLine(string name, string text, string expected)
    {
        var exit = await Run("screen", "--places", Write(name, text), "--out", At("out.geojson"));

        Assert.Equal(GridMapCommand.Failed, exit);
        Assert.Single(_errors.ToString().TrimEnd().Split('\n'));
        Assert.Contains(name, _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains(expected, _errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--lang", "fr", "--lang")]
    [InlineData("--date", "yesterday", "--date")]
    [InlineData("--top", "-1", "--top")]
    public async Task Screen_WrongOption_IsWrongUsage(string option, string value, string expected)
    {
        Assert.Equal(GridMapCommand.WrongUsage, await Run("screen", "--places", Places(), "--out", At("out.geojson"), option, value));
        Assert.Contains(expected, _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Screen_WeightsWithAWrongField_NamesFileAndField()
    {
        var exit = await Run("screen", "--places", Places(), "--out", At("out.geojson"), "--weights", Write("weights.json", """{"version":"a","signals":{"magic":{}}}"""));

        Assert.Equal(GridMapCommand.Failed, exit);
        Assert.Contains("weights.json: signals: \"magic\"", _errors.ToString(), StringComparison.Ordinal);
    }

    private string Places() => Write("places.csv", "place_id,kind,address,lon,lat,area_code\np1,house,广武镇王村3组12号,113.4,34.8,410182101\np2,house,广武镇李村5号,113.42,34.82,410182101\n");

    private string Register() => Write("register.csv", "企业名称,统一社会信用代码,经营范围,住所,登记状态,许可证\n恒某新材料有限公司,91350100M000100Y44,油漆、稀释剂生产,荥阳市广武镇王村三组12号,存续,无\n清某茶业有限公司,,茶叶加工,广武镇李村5号,存续,无\n");

    private List<JsonElement> Features(string name) => [.. JsonDocument.Parse(File.ReadAllBytes(At(name))).RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties"))];

    private Task<int> Run(params string[] arguments) => GridMapCommand.RunAsync(arguments, _output, _errors);

    private string At(string name) => Path.Combine(_folder, name);

    private string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }
}
