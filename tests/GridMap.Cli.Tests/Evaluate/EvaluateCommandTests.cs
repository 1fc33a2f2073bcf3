using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Detection.Tests.DetectionModels;

namespace GridMap.Cli.Tests.Evaluate;

public sealed class EvaluateCommandTests : IDisposable
{
    private const int Pictures = 40;

    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-evaluate-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public EvaluateCommandTests() => Write("truth.json", JsonSerializer.Serialize(new
    {
        images = Enumerable.Range(0, Pictures).Select(i => new { id = i, file_name = $"p{i}.png", width = 1000, height = 500 }),
        categories = new[] { new { id = 1, name = "tank" }, new { id = 2, name = "structure" } },
        annotations = Enumerable.Range(0, Pictures).Select(i => new { id = i, image_id = i, category_id = 1, bbox = new[] { 10, 10, 40, 40 } }),
    }));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Evaluate_Json_SaysEverythingAndMinusOneWhereNothingIsLabelled()
    {
        WriteFound("found.json", found: Pictures / 2);

        Assert.Equal(GridMapCommand.Done, await Run("--detections", At("found.json"), "--json", "--bootstrap", "50", "--min-score", "0.4"));

        using var document = JsonDocument.Parse(_output.ToString());
        var root = document.RootElement;
        Assert.Equal(Pictures, root.GetProperty("images").GetInt32());
        Assert.Equal(20, root.GetProperty("megapixels").GetDouble());
        var classes = root.GetProperty("results")[0].GetProperty("classes").EnumerateArray().ToDictionary(one => one.GetProperty("category").GetString()!); // Every class has a name.
        Assert.Equal(-1, classes["structure"].GetProperty("averagePrecision").GetDouble());
        Assert.Equal(-1, classes["structure"].GetProperty("sizes")[0].GetProperty("averagePrecision").GetDouble());
        Assert.Equal(51 / 101.0, classes["tank"].GetProperty("averagePrecision").GetDouble(), 12);
        Assert.InRange(classes["tank"].GetProperty("averagePrecisionInterval").GetProperty("low").GetDouble(), 0.1, 0.5);
        var point = classes["tank"].GetProperty("points")[0];
        Assert.Equal(0.4, point.GetProperty("score").GetDouble());
        Assert.Equal(0.5, point.GetProperty("recall").GetDouble());
        Assert.Equal(0.5, point.GetProperty("precision").GetDouble());
        Assert.Equal(1, point.GetProperty("falseAlarmsPerMegapixel").GetDouble());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("promote").ValueKind);
    }

    [Theory]
    [InlineData(38, 20, true)]
    [InlineData(20, 38, false)]
    [InlineData(21, 20, false)]
    public async Task Evaluate_Against_PromotesOnlyWhatIsShownBetter(int ours, int theirs, bool promote)
    {
        WriteFound("ours.json", ours);
        WriteFound("theirs.json", theirs);
        string[] arguments = ["--detections", At("ours.json"), "--against", At("theirs.json"), "--bootstrap", "200"];

        Assert.Equal(GridMapCommand.Done, await Run([.. arguments, "--json"]));
        using var document = JsonDocument.Parse(_output.ToString());
        Assert.Equal(promote, document.RootElement.GetProperty("promote").GetBoolean());
        Assert.Equal(promote ? "better" : ours < theirs ? "worse" : "not shown better", document.RootElement.GetProperty("against")[1].GetProperty("verdict").GetString());

        Assert.Equal(promote ? GridMapCommand.Done : GridMapCommand.Failed, await Run([.. arguments, "--require-better"]));
        Assert.Contains($"promote: {(promote ? "true" : "false")}", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_ModelNamed_TellsItsOperatingPoints()
    {
        using var model = new DiscModel(gsdMetres: 0.5);
        WriteFound("found.json", found: 30);

        Assert.Equal(GridMapCommand.Done, await Run("--detections", At("found.json"), "--model", model.Folder, "--json", "--bootstrap", "0"));

        Assert.Contains("\"name\":\"balanced\"", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_ShippedModel_JudgesEachClassAtItsOwnThreshold()
    {
        WriteFound("found.json", found: 30);
        var points = GridMap.Detection.DetectionModels.ModelFolder.Open("tank-structure").Manifest.OperatingPoints;

        Assert.Equal(GridMapCommand.Done, await Run("--detections", At("found.json"), "--model", "tank-structure", "--json", "--bootstrap", "0"));

        using var document = JsonDocument.Parse(_output.ToString());
        foreach (var one in document.RootElement.GetProperty("results")[0].GetProperty("classes").EnumerateArray())
        {
            var told = one.GetProperty("points").EnumerateArray().SkipLast(1).ToDictionary(
                point => point.GetProperty("name").GetString()!, point => point.GetProperty("score").GetDouble()); // Every point has a name.
            Assert.Equal(points.ToDictionary(point => point.Key, point => point.Value[one.GetProperty("category").GetString()!]), told); // Every class has one.
        }
    }

    [Fact]
    public async Task Evaluate_AtRecallNine_TellsFalseAlarmsAMegapixelOfEachClassInBothForms()
    {
        // 36 of 40 found at 0.9, and before the last of them 4 false alarms at 0.95, in 20 megapixels.
        Write("found.json", JsonSerializer.Serialize(Enumerable.Range(0, Pictures).Select(i => new
        {
            file_name = $"p{i}.png",
            category = "tank",
            bbox = new[] { i < 36 ? 10 : 500, 10, 40, 40 },
            score = i < 36 ? 0.9 : 0.95,
        })));

        Assert.Equal(GridMapCommand.Done, await Run("--detections", At("found.json"), "--min-score", "0.97", "--bootstrap", "0"));
        Assert.Contains(_output.ToString().Split('\n'), line => line.TrimStart().StartsWith("recall 0.9 ", StringComparison.Ordinal) && line.Contains("0.200", StringComparison.Ordinal));
        _output.GetStringBuilder().Clear();
        Assert.Equal(GridMapCommand.Done, await Run("--detections", At("found.json"), "--min-score", "0.97", "--bootstrap", "0", "--json"));

        using var document = JsonDocument.Parse(_output.ToString());
        var classes = document.RootElement.GetProperty("results")[0].GetProperty("classes");
        var tank = classes[1].GetProperty("points").EnumerateArray().Last();
        Assert.Equal("recall 0.9", tank.GetProperty("name").GetString());
        Assert.Equal((0.9, 4, 0.2), (tank.GetProperty("score").GetDouble(), tank.GetProperty("falseAlarms").GetInt32(), tank.GetProperty("falseAlarmsPerMegapixel").GetDouble()));
        Assert.Equal("recall 0.9", classes[0].GetProperty("points").EnumerateArray().Last().GetProperty("name").GetString());
    }

    [Fact]
    public async Task Evaluate_UnknownPictures_AreToldAndLeftOutOrRefusedWhole()
    {
        Write("some.csv", "file,class,score,left,top,width,height\np1.png,tank,0.5,10,10,40,40\nelsewhere.png,tank,0.5,1,1,2,2\n");
        Write("none.csv", "file,class,score,left,top,width,height\nelsewhere.png,tank,0.5,1,1,2,2\n");

        Assert.Equal(GridMapCommand.Done, await Run("--detections", At("some.csv"), "--bootstrap", "0"));
        Assert.Contains("elsewhere.png", _errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(GridMapCommand.Failed, await Run("--detections", At("none.csv")));
    }

    [Fact]
    public async Task Evaluate_OnWhatAModelFound_WarnsThatItFavoursThatModel()
    {
        WriteFound("found.json", found: 30);
        Write("truth.json", File.ReadAllText(At("truth.json")).Replace("\"height\":500", "\"height\":500,\"tank_labels\":\"listed\"", StringComparison.Ordinal));

        Assert.Equal(GridMapCommand.Done, await Run("--detections", At("found.json"), "--bootstrap", "0"));

        Assert.Contains("every tank in it is one that a model found", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_AgainstFindsOfAClassNobodyLabelled_SaysThatTheyAreNotCompared()
    {
        Write("found.json", """[{"file_name":"p1.png","category":"structure","bbox":[1,1,20,20],"score":0.5}]""");

        Assert.Equal(GridMapCommand.Done, await Run("--detections", At("found.json"), "--against", At("found.json"), "--bootstrap", "0"));

        Assert.Contains("it holds structure, which", _errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--bootstrap", "-1")]
    [InlineData("--min-score", "2")]
    [InlineData("--max-detections", "0")]
    [InlineData("--require-better")]
    public async Task Evaluate_WrongUsage_ReturnsTwo(params string[] arguments) =>
        Assert.Equal(GridMapCommand.WrongUsage, await Run(["--detections", At("found.json"), .. arguments]));

    /// <summary>Detections of the first pictures' objects, and one false alarm in each of the others.</summary>
    private void WriteFound(string name, int found) => Write(name, JsonSerializer.Serialize(Enumerable.Range(0, Pictures).Select(i => new
    {
        file_name = $"p{i}.png",
        category = "tank",
        bbox = new[] { i < found ? 10 : 500, 10, 40, 40 },
        score = i < found ? 0.9 : 0.5,
    })));

    private void Write(string name, string content) => File.WriteAllText(At(name), content);

    private string At(string name) => Path.Combine(_folder, name);

    private Task<int> Run(params string[] arguments) => GridMapCommand.RunAsync(["evaluate", "--truth", At("truth.json"), .. arguments], _output, _errors);
}
