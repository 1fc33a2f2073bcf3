using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Cli.Labels;
using GridMap.Cli.Tests.Hosting;
using GridMap.Contracts;
using GridMap.Contracts.Detections;
using GridMap.Contracts.Labels;
using GridMap.Detection.Evaluation;

namespace GridMap.Cli.Tests.Labels;

public sealed class LabelExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-export-").FullName;
    private readonly byte[] _picture;
    private readonly string _hash;

    public LabelExportTests()
    {
        // A chip of 200 × 150 orthophoto pixels, stored at half size.
        using var image = NetVips.Image.Black(100, 75, bands: 3);
        _picture = image.WriteToBuffer(".png");
        _hash = Convert.ToHexStringLower(SHA256.HashData(_picture));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Write_EveryMeaning_IsACocoSetThatEvaluateReads()
    {
        var server = Server(
            Chip(1, Object(LabelMeaning.Target, DetectedClass.Tank, 1020, 2040, 60, 40), Object(LabelMeaning.Undecided, DetectedClass.Structure, 1100, 2000, 50, 50)),
            Chip(2, Object(LabelMeaning.NotATarget, DetectedClass.Tank, 1150, 2100, 20, 20), Object(LabelMeaning.Target, DetectedClass.Structure, 9000, 9000, 20, 20)));

        var written = await ExportAsync(server);

        Assert.Equal(new ExportedLabels(1, 1, 1, 1), written);
        Assert.Equal(_picture, File.ReadAllBytes(Path.Combine(_folder, "images", _hash + ".png")));
        var truth = TruthSet.Read(Path.Combine(_folder, "annotations.json"));
        var image = Assert.Single(truth.Images);
        Assert.Equal((100, 75, 0.2), (image.Width, image.Height, image.GsdMetres!.Value)); // The export states it.
        Assert.Equal(["structure", "tank"], image.ListedOnly.Order());
        Assert.Equal(
            [new TruthBox("tank", new(10, 20, 30, 20), IsCrowd: false, 600), new TruthBox("structure", new(50, 0, 25, 25), IsCrowd: true, 625)],
            image.Boxes);
        Assert.Equal(new TruthNegative(new(75, 50, 10, 10), "tank"), Assert.Single(image.Negatives));
    }

    [Fact]
    public async Task Write_Annotations_SayWhatAndWhenAndByWhichModelButNotWho()
    {
        await ExportAsync(Server(Chip(1, Object(LabelMeaning.NotATarget, DetectedClass.Tank, 1020, 2040, 60, 40))));

        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, "annotations.json")));
        var annotation = document.RootElement.GetProperty("annotations")[0];
        Assert.Equal("tank", annotation.GetProperty("detected_as").GetString());
        Assert.Equal("first 1.0", annotation.GetProperty("model").GetString());
        Assert.Equal("nothing-there", annotation.GetProperty("verdict").GetString());
        Assert.Equal(0.7, annotation.GetProperty("score").GetDouble());
        Assert.Equal(113.9, annotation.GetProperty("longitude").GetDouble());
        var image = document.RootElement.GetProperty("images")[0];
        Assert.Equal("listed", image.GetProperty("tank_labels").GetString());
        Assert.Equal("listed", image.GetProperty("structure_labels").GetString());
    }

    [Fact]
    public async Task Write_ObjectAtTheEdge_IsCutAndSaysSo()
    {
        await ExportAsync(Server(Chip(1, Object(LabelMeaning.Target, DetectedClass.Tank, 990, 2040, 60, 40))));

        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, "annotations.json")));
        var annotation = document.RootElement.GetProperty("annotations")[0];
        Assert.Equal([0, 20, 25, 20], annotation.GetProperty("bbox").EnumerateArray().Select(side => side.GetDouble()));
        Assert.Equal(1, annotation.GetProperty("truncated").GetInt32());
    }

    [Fact]
    public async Task Write_Again_FetchesNoPictureTwice()
    {
        var server = Server(Chip(1, Object(LabelMeaning.Target, DetectedClass.Tank, 1020, 2040, 60, 40)));
        await ExportAsync(server);
        var first = File.ReadAllBytes(Path.Combine(_folder, "annotations.json"));
        await ExportAsync(server);

        Assert.Single(server.Requests, request => request.EndsWith("/chip", StringComparison.Ordinal));
        Assert.Equal(first, File.ReadAllBytes(Path.Combine(_folder, "annotations.json")));
    }

    [Fact]
    public async Task Write_PictureThatIsNotTheOneStated_IsRefused()
    {
        var server = Server(Chip(1, Object(LabelMeaning.Target, DetectedClass.Tank, 1020, 2040, 60, 40)) with { ChipSha256 = new string('0', 64) });

        Assert.Contains("SHA-256", (await Assert.ThrowsAsync<CommandFailure>(() => ExportAsync(server))).Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "annotations.json")));
    }

    [Fact]
    public async Task Write_AreaAsked_IsAskedOfTheServer()
    {
        var asked = new List<string>();
        using var inner = Server(Chip(1, Object(LabelMeaning.Target, DetectedClass.Tank, 1020, 2040, 60, 40)));
        using var forward = inner.CreateClient();
        using var server = new ScriptedServer(async (request, cancellation) =>
        {
            asked.Add(request.RequestUri?.PathAndQuery ?? "");
            using var copy = new HttpRequestMessage(request.Method, request.RequestUri);
            return await forward.SendAsync(copy, cancellation);
        });
        using var http = server.CreateClient();

        await new LabelExport(new ServerSession(http, "wei", "password"), new Patience(TimeProvider.System, TextWriter.Null, TimeSpan.Zero))
            .WriteAsync(_folder, area: "4101 22", CancellationToken.None);

        Assert.Contains($"{Routes.Labels}?area=4101%2022&rows=500", asked);
    }

    [Theory]
    [InlineData("labels", "export", "--server", "http://localhost", "--user", "wei")]
    [InlineData("labels", "export", "--server", "here", "--user", "wei", "--out", "x")]
    [InlineData("labels", "next", "--server", "http://localhost", "--user", "wei", "--rows", "0")]
    public async Task Labels_WrongUsage_ReturnsTwo(params string[] arguments) =>
        Assert.Equal(GridMapCommand.WrongUsage, await GridMapCommand.RunAsync(arguments, TextWriter.Null, TextWriter.Null));

    private async Task<ExportedLabels> ExportAsync(ScriptedServer server)
    {
        using var http = server.CreateClient();
        return await new LabelExport(new ServerSession(http, "wei", "password"), new Patience(TimeProvider.System, TextWriter.Null, TimeSpan.Zero))
            .WriteAsync(_folder, area: null, CancellationToken.None);
    }

    private ScriptedServer Server(params LabelledChip[] chips) => new((request, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
    {
        Content = request.RequestUri?.AbsolutePath switch
        {
            $"{Routes.Session}/token" => JsonContent.Create(new { accessToken = "token" }),
            // One label a page.
            Routes.Labels => JsonContent.Create(Page(chips, request.RequestUri.Query)),
            _ => new ByteArrayContent(_picture),
        },
    }));

    private static Page<LabelledChip> Page(LabelledChip[] chips, string query)
    {
        var after = Array.FindIndex(chips, chip => query.Contains(chip.SiteId.ToString(), StringComparison.Ordinal)) + 1;
        return new Page<LabelledChip>([chips[after]], chips.Length, after + 1 < chips.Length ? chips[after].SiteId.ToString() : null);
    }

    private LabelledChip Chip(int number, params LabelledObject[] objects)
    {
        var id = new Guid(number, 0, 0, new byte[8]);
        var at = new DateTimeOffset(2046, 3, 5, 8, 0, 0, TimeSpan.Zero);
        return new LabelledChip(
            id, Guid.Empty, "41012200100101", at, "first 1.0", GsdMetres: 0.1, $"{Routes.Labels}/{id}/chip", _hash, [1000, 2000, 200, 150],
            LabelVerdict.NothingThere, at, objects);
    }

    private static LabelledObject Object(LabelMeaning meaning, DetectedClass @class, double left, double top, double width, double height) =>
        new(meaning, new DetectedObject(@class, 0.7, 113.9, 34.7, 1, 6, null, null, [left, top, width, height]));
}
