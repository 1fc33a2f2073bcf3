using System.Text.Json;
using System.Text.Json.Nodes;
using GridMap.Cli.Hosting;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Tests.DetectionModels;

namespace GridMap.Cli.Tests.Promote;

public sealed class ModelCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-promote-").FullName;
    private readonly DiscModel _good = new(gsdMetres: 0.5);
    private readonly DiscModel _blind = new(gsdMetres: 0.5);
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public ModelCommandTests()
    {
        // Looks at nothing weaker than certain, so it finds nothing.
        _blind.Change(manifest =>
        {
            manifest["candidateThreshold"] = 0.9999;
            manifest["version"] = "0.9";
        });
        WriteFrozenSet();
    }

    public void Dispose()
    {
        _good.Dispose();
        _blind.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Promote_BetterModel_TakesThePlaceAndCanBeRolledBack()
    {
        var inUse = Shelve(_blind.Folder);

        Assert.Equal(GridMapCommand.Done, await PromoteAsync(_good.Folder, inUse));

        Assert.Equal("1.2.3", ModelFolder.Open(inUse).Manifest.Version);
        Assert.Equal("0.9", ModelFolder.Open(inUse + "-0.9").Manifest.Version);
        using var record = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(inUse, "promotion.json")));
        Assert.Equal("discs 0.9", record.RootElement.GetProperty("replaced").GetString());
        Assert.Equal("in-use-0.9", record.RootElement.GetProperty("keptAs").GetString());
        Assert.True(record.RootElement.GetProperty("classes")[0].GetProperty("isBetter").GetBoolean());

        Assert.Equal(GridMapCommand.Done, await Run("model", "rollback", "--model", inUse));
        Assert.Equal("0.9", ModelFolder.Open(inUse).Manifest.Version);
        Assert.Equal("1.2.3", ModelFolder.Open(inUse + "-1.2.3").Manifest.Version);
    }

    [Fact]
    public async Task Promote_ModelNotShownBetter_IsRefusedAndChangesNothing()
    {
        var inUse = Shelve(_good.Folder);

        Assert.Equal(GridMapCommand.Failed, await PromoteAsync(_blind.Folder, inUse));
        Assert.Contains("not shown better", _errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("promote: false", _output.ToString(), StringComparison.Ordinal);

        // Its twin is as good, and not better.
        using var twin = new DiscModel(gsdMetres: 0.5);
        Assert.Equal(GridMapCommand.Failed, await PromoteAsync(twin.Folder, inUse));
        Assert.Equal([inUse], Directory.EnumerateDirectories(_folder, "in-use*"));
        Assert.False(File.Exists(Path.Combine(inUse, "promotion.json")));
    }

    [Fact]
    public async Task Promote_DryRun_InstallsNothing()
    {
        var inUse = Shelve(_blind.Folder);

        Assert.Equal(GridMapCommand.Done, await PromoteAsync(_good.Folder, inUse, "--dry-run", "--json"));

        Assert.Contains("\"promote\":true,\"installed\":false", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal("0.9", ModelFolder.Open(inUse).Manifest.Version);
    }

    [Fact]
    public async Task Promote_ClassNobodyLabelled_IsRefusedUnlessLeftOutExplicitly()
    {
        var inUse = Shelve(_blind.Folder);

        Assert.Equal(GridMapCommand.Failed, await PromoteOnAsync([], _good.Folder, inUse));
        Assert.Contains("no structure is labelled", _errors.ToString(), StringComparison.Ordinal);
        Assert.Equal("0.9", ModelFolder.Open(inUse).Manifest.Version);

        Assert.Equal(GridMapCommand.Done, await PromoteOnAsync(["tank"], _good.Folder, inUse));
    }

    [Theory]
    [InlineData("classes", """["tank", "shed"]""", "discs 1.2.3 does not report structure, which discs 0.9 does")]
    [InlineData("operatingPoints", """{"other": {"tank": 0.3, "structure": 0.3}}""", "no operating point balanced")]
    [InlineData("operatingPoints", """{"balanced": {"tank": 0.3}}""", "no score for structure at the operating point balanced")]
    public async Task Promote_CandidateLacksWhatTheModelInUseHas_IsRefused(string key, string value, string said)
    {
        _good.Change(manifest =>
        {
            manifest[key] = JsonNode.Parse(value);
            manifest["passes"] = JsonNode.Parse("""[{"gsdMetres": 0.5, "classes": ["tank"]}]""");
        });
        var inUse = Shelve(_blind.Folder);

        Assert.Equal(GridMapCommand.Failed, await PromoteOnAsync([], _good.Folder, inUse));

        Assert.Contains(said, Assert.Single(_errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal("0.9", ModelFolder.Open(inUse).Manifest.Version);
    }

    [Fact]
    public async Task Promote_ClassNobodyReports_IsRefused()
    {
        Assert.Equal(GridMapCommand.Failed, await PromoteOnAsync(["tree"], _good.Folder, Shelve(_blind.Folder)));
        Assert.Contains("reports structure, tank", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promote_OnWhatAModelFound_IsRefused()
    {
        WriteFrozenSet(isListed: true);

        Assert.Equal(GridMapCommand.Failed, await PromoteAsync(_good.Folder, Shelve(_blind.Folder)));
        Assert.Contains("favours that model", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promote_NinePictures_AreTooFewToTell()
    {
        WriteFrozenSet(pictures: 9);

        Assert.Equal(GridMapCommand.Failed, await PromoteAsync(_good.Folder, Shelve(_blind.Folder)));
        Assert.Contains("too few pictures to tell", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("9 of 9", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promote_SetsThatLabelOneClassEach_AreJudgedTogether()
    {
        // The same pictures once more, now with nothing said of tanks: what is found of them there is neither right nor wrong.
        var truth = Path.Combine(_folder, "truth.json");
        File.WriteAllText(Path.Combine(_folder, "structures.json"), File.ReadAllText(truth).Replace("\"name\":\"tank\"", "\"name\":\"structure\"", StringComparison.Ordinal));
        var images = Path.Combine(_folder, "images");
        var inUse = Shelve(_blind.Folder);

        Assert.Equal(GridMapCommand.Done, await Run(
            "model", "promote", _good.Folder, "--model", inUse, "--truth", truth, "--images", images, "--truth", Path.Combine(_folder, "structures.json"), "--images", images,
            "--threads", "1", "--bootstrap", "100", "--json"));

        using var document = JsonDocument.Parse(_output.ToString());
        var classes = document.RootElement.GetProperty("record").GetProperty("classes");
        Assert.Equal(["structure", "tank"], classes.EnumerateArray().Select(one => one.GetProperty("category").GetString()));
        Assert.Equal(0, classes[0].GetProperty("difference").GetDouble());
        Assert.Equal(1, classes[1].GetProperty("difference").GetDouble(), 6);
        Assert.Equal(20, document.RootElement.GetProperty("record").GetProperty("images").GetInt32());
    }

    [Fact]
    public async Task Promote_FoldersThatDoNotMatchTheLabelFiles_IsWrongUsage() => Assert.Equal(
        GridMapCommand.WrongUsage, await Run("model", "promote", _good.Folder, "--truth", "a.json", "--truth", "b.json", "--images", "a"));

    [Fact]
    public async Task Promote_PictureMissing_IsNamed()
    {
        File.Delete(Path.Combine(_folder, "images", "p3.png"));

        Assert.Equal(GridMapCommand.Failed, await PromoteAsync(_good.Folder, Shelve(_blind.Folder)));
        Assert.Contains("p3.png", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promote_TheModelItself_IsRefused()
    {
        var inUse = Shelve(_good.Folder);

        Assert.Equal(GridMapCommand.Failed, await PromoteAsync(inUse, inUse));
    }

    [Fact]
    public async Task RollBack_NeverPromoted_SaysSo()
    {
        Assert.Equal(GridMapCommand.Failed, await Run("model", "rollback", "--model", Shelve(_good.Folder)));
        Assert.Contains("no promotion", _errors.ToString(), StringComparison.Ordinal);
    }

    private string Shelve(string model)
    {
        var folder = Path.Combine(_folder, "in-use");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(model))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        return folder;
    }

    /// <summary>Black pictures of half a metre a pixel, a white disc in each.</summary>
    private void WriteFrozenSet(int pictures = 10, bool isListed = false)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "images"));
        const int Radius = DiscModel.DiscPixels / 2;
        for (var number = 0; number < pictures; number++)
        {
            using var black = NetVips.Image.Black(128, 128, bands: 3);
            using var disc = black.Mutate(image => image.DrawCircle([255, 255, 255], CentreOf(number), 64, Radius, fill: true));
            disc.WriteToFile(Path.Combine(_folder, "images", $"p{number}.png"));
        }

        File.WriteAllText(Path.Combine(_folder, "truth.json"), JsonSerializer.Serialize(new
        {
            images = Enumerable.Range(0, pictures).Select(i => new { id = i, file_name = $"p{i}.png", width = 128, height = 128, gsd = 0.5, tank_labels = isListed ? "listed" : "exhaustive" }),
            categories = new[] { new { id = 1, name = "tank" } },
            annotations = Enumerable.Range(0, pictures).Select(i => new { id = i, image_id = i, category_id = 1, bbox = new[] { CentreOf(i) - Radius, 64 - Radius, 2 * Radius, 2 * Radius } }),
        }));
    }

    private static int CentreOf(int number) => 40 + (4 * number);

    /// <summary>On the class that is labelled; the model knows another.</summary>
    private Task<int> PromoteAsync(string candidate, string inUse, params string[] more) => PromoteOnAsync(["tank"], candidate, inUse, more);

    private Task<int> PromoteOnAsync(string[] classes, string candidate, string inUse, params string[] more) => Run(
        ["model", "promote", candidate, .. classes.SelectMany(name => new[] { "--classes", name }), "--model", inUse, "--truth", Path.Combine(_folder, "truth.json"), "--images", Path.Combine(_folder, "images"), "--threads", "1", "--bootstrap", "100", .. more]);

    private Task<int> Run(params string[] arguments) => GridMapCommand.RunAsync(arguments, _output, _errors);
}
