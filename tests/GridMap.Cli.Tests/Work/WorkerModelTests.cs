using System.Text.Json.Nodes;
using GridMap.Cli.Hosting;
using GridMap.Cli.Work;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Tests.DetectionModels;

namespace GridMap.Cli.Tests.Work;

public sealed class WorkerModelTests : IDisposable
{
    private readonly DiscModel _model = new();
    private readonly StringWriter _log = new();

    public void Dispose()
    {
        _log.Dispose();
        _model.Dispose();
    }

    [Fact]
    public async Task Get_NothingChanged_IsTheSame()
    {
        using var worker = Worker();

        Assert.Same((await worker.GetAsync()).Detector, (await worker.GetAsync()).Detector);
        Assert.Empty(_log.ToString());
    }

    [Fact]
    public async Task Get_AnotherModelPutInItsPlace_IsThatOneAndSaysSo()
    {
        using var worker = Worker();
        await worker.GetAsync();
        _model.Change(manifest => manifest["version"] = "2.0.0");

        var (detector, _) = await worker.GetAsync();

        Assert.Equal("2.0.0", detector.Manifest.Version);
        Assert.Equal("The model discs 2.0.0 is in use in the place of discs 1.2.3.", _log.ToString().Trim());
    }

    [Theory]
    [InlineData("sha256", "00")]
    [InlineData("operatingPoints", null)]
    public async Task Get_OneOfNoUseInItsPlace_StaysWithTheOldUntilItIsMended(string key, string? value)
    {
        using var worker = Worker();
        var (before, _) = await worker.GetAsync();
        JsonNode? sound = null;
        _model.Change(manifest =>
        {
            sound = manifest[key]?.DeepClone();
            manifest[key] = value is null ? new JsonObject() : JsonValue.Create(value);
        });

        Assert.Same(before, (await worker.GetAsync()).Detector);
        Assert.Contains("The model discs 1.2.3 stays in use.", _log.ToString(), StringComparison.Ordinal);

        _model.Change(manifest => (manifest[key], manifest["version"]) = (sound, "2.0.0"));
        Assert.Equal("2.0.0", (await worker.GetAsync()).Detector.Manifest.Version);
    }

    [Fact]
    public async Task Work_OperatingPointTheModelLacks_EndsAtOnceAndNamesThoseThereAre()
    {
        using var output = new StringWriter();
        var key = Path.Combine(_model.Folder, "worker.key");
        await File.WriteAllTextAsync(key, "secret");

        // Nobody listens there: it must not come to a question.
        var code = await GridMapCommand.RunAsync(
            ["work", "--server", "http://127.0.0.1:9", "--key-file", key, "--model", _model.Folder, "--operating-point", "night", "--once", "--give-up-after", "5"], output, _log);

        Assert.Equal(GridMapCommand.WrongUsage, code);
        Assert.Equal("--operating-point night: the model discs has balanced.", _log.ToString().Trim());
    }

    [Fact]
    public async Task Work_ModelThatIsNotThere_EndsAtOnce()
    {
        using var output = new StringWriter();
        var key = Path.Combine(_model.Folder, "worker.key");
        await File.WriteAllTextAsync(key, "secret");

        var code = await GridMapCommand.RunAsync(
            ["work", "--server", "http://127.0.0.1:9", "--key-file", key, "--model", "no-such-model", "--once", "--give-up-after", "5"], output, _log);

        Assert.Equal(GridMapCommand.Failed, code);
        Assert.StartsWith("no-such-model: there is no such model", _log.ToString(), StringComparison.Ordinal);
    }

    private WorkerModel Worker() => new(new WorkerSettings("test", _model.Folder, Threads: 1, ExecutionProvider.Cpu, IsOnce: true, "unused"), _log);
}
