using System.Text.Json;
using GridMap.Cli.Cover;
using GridMap.Cli.Hosting;
using GridMap.Detection.Tests.Rasters;
using GridMap.Domain.Geo;

namespace GridMap.Cli.Tests.Cover;

/// <summary>Certificates through the real command, on files: an orthophoto of 20 × 20 m over two cells, of which the second reaches ten metres beyond it.</summary>
public sealed class CertificateCommandTests : IDisposable
{
    private const double PixelMetres = 0.04;
    private const int Side = 500;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly GroundFrame Frame = CoordinateSystems.Get(4547).Frame!; // 4547 is metric
    private static readonly MetricPoint Origin = new(465_600, 3_846_500);

    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-certificate-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public CertificateCommandTests()
    {
        new TiffBuilder(Side, Side, bands: 3).Fill(i => (byte)(60 + (i * 7 % 90))).Placed(Origin.EastMetres, Origin.NorthMetres + (Side * PixelMetres), PixelMetres, 4547).Write(At("ortho.tif"));
        File.WriteAllText(At("cells.geojson"), $$"""{"type":"FeatureCollection","features":[{{Cell("C-1", 0, 10)}},{{Cell("C-2", 10, 30)}}]}""");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task NewKey_TwoFiles_ThePrivateOneForItsOwnerOnly()
    {
        Assert.Equal(GridMapCommand.Done, await Run("cover", "--new-key", At("key.pem")));

        Assert.StartsWith("-----BEGIN PRIVATE KEY-----", File.ReadAllText(At("key.pem")), StringComparison.Ordinal);
        Assert.StartsWith("-----BEGIN PUBLIC KEY-----", File.ReadAllText(At("key.pub.pem")), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(At("key.pem")));
        using var key = KeyFiles.Read(At("key.pub.pem"));
        Assert.Contains(key.Id, _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("key.pem")]
    [InlineData("key.pub.pem")]
    public async Task NewKey_FileThatIsThere_IsNeverOverwritten(string taken)
    {
        File.WriteAllText(At(taken), "precious");

        await Fails("a key is never overwritten", "cover", "--new-key", At("key.pem"));

        Assert.Equal("precious", File.ReadAllText(At(taken)));
    }

    [Fact]
    public async Task Cover_OutAndKey_WritesCertificatePageAndGaps()
    {
        await Issue("--issuer", "新密市安委办 <office>");

        using var certificate = JsonDocument.Parse(File.ReadAllBytes(At("zhao.json")));
        var result = certificate.RootElement.GetProperty("result");
        Assert.False(result.GetProperty("isComplete").GetBoolean());
        Assert.Equal(1, result.GetProperty("wholeCells").GetInt32());
        Assert.Equal(1, result.GetProperty("gapsCells").GetInt32());
        Assert.Equal(200, result.GetProperty("missingSquareMetres").GetDouble(), 0.5);
        Assert.Equal("ortho.tif", certificate.RootElement.GetProperty("inputs")[0].GetProperty("name").GetString());
        using var gaps = JsonDocument.Parse(File.ReadAllText(At("zhao-gaps.geojson")));
        Assert.Equal("C-2", gaps.RootElement.GetProperty("features")[0].GetProperty("properties").GetProperty("code").GetString());
        var page = File.ReadAllText(At("zhao.html"));
        Assert.Contains("新密市安委办 &lt;office&gt;", page, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(At("zhao.json")))), page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=", page, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"map\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_WithThePublicKeyAndTheFiles_IsGenuine()
    {
        await Issue();

        Assert.Equal(GridMapCommand.Done, await Verify("--orthophoto", At("ortho.tif")));

        Assert.Contains("genuine", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 of 1 files are the same", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(GridMapCommand.Done, await Verify("--photos", _folder, "--json"));
        using var outcome = JsonDocument.Parse(_output.ToString());
        Assert.True(outcome.RootElement.GetProperty("isGenuine").GetBoolean());
    }

    [Fact]
    public async Task Verify_AnyOfManyChangedBytes_Fails()
    {
        await Issue();
        var genuine = File.ReadAllBytes(At("zhao.json"));
        var chance = new Random(3);
        for (var i = 0; i < 60; i++)
        {
            var changed = genuine.ToArray();
            changed[chance.Next(changed.Length)] ^= (byte)(1 << chance.Next(8));
            File.WriteAllBytes(At("zhao.json"), changed);
            Assert.Equal(GridMapCommand.Failed, await Verify());
            Assert.Single(_errors.ToString().TrimEnd().Split('\n'));
        }
    }

    [Fact]
    public async Task Verify_PrettyPrinted_SaysThatItWasChanged()
    {
        await Issue();
        using (var document = JsonDocument.Parse(File.ReadAllBytes(At("zhao.json"))))
        {
            File.WriteAllText(At("zhao.json"), JsonSerializer.Serialize(document, Indented));
        }

        Assert.Equal(GridMapCommand.Failed, await Verify());
        Assert.Contains("differs from its canonical form (RFC 8785) at byte 1", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_WithAnotherIssuersKey_IsNotTrustedUntilHisOwnIsGiven()
    {
        await Issue();
        await Run("cover", "--new-key", At("other.pem"));

        await Fails("signed by a key that you do not trust", "cover", "--verify", At("zhao.json"), "--public-key", At("other.pub.pem"));

        Assert.Equal(GridMapCommand.Done, await Run("cover", "--verify", At("zhao.json"), "--public-key", At("other.pub.pem"), "--public-key", At("key.pub.pem")));
    }

    [Fact]
    public async Task Verify_OrthophotoChangedOrGone_IsNamed()
    {
        await Issue();
        var bytes = File.ReadAllBytes(At("ortho.tif"));
        bytes[^1] ^= 1;
        Directory.CreateDirectory(At("flight/DCIM"));
        File.WriteAllBytes(At("flight/DCIM/ortho.tif"), bytes);

        Assert.Equal(GridMapCommand.Failed, await Verify("--photos", At("flight")));
        Assert.Contains("1 differ: ortho.tif", _errors.ToString(), StringComparison.Ordinal);

        File.Delete(At("flight/DCIM/ortho.tif"));
        Assert.Equal(GridMapCommand.Failed, await Verify("--photos", At("flight")));
        Assert.Contains("1 are missing: ortho.tif", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cover_Camera_PlansTheGapsAndNothingElse()
    {
        await Issue("--camera", "Mavic 3E", "--fly-gsd", "2", "--home", Place(-5, -5));

        using var summary = JsonDocument.Parse(File.ReadAllText(At("zhao-reflight/summary.json")));
        Assert.Equal(200, summary.RootElement.GetProperty("areaSquareMetres").GetDouble(), 0.5);
        Assert.True(File.Exists(At("zhao-reflight/sortie-1.kmz")));

        // The next certificate has no gap left: nobody must fly the old plan.
        File.WriteAllText(At("cells.geojson"), $$"""{"type":"FeatureCollection","features":[{{Cell("C-1", 0, 10)}}]}""");
        await Issue("--camera", "Mavic 3E", "--supersedes", At("zhao.json"));
        Assert.False(File.Exists(At("zhao-gaps.geojson")));
        Assert.Empty(Directory.GetFiles(At("zhao-reflight"), "sortie-*"));
        using var certificate = JsonDocument.Parse(File.ReadAllBytes(At("zhao.json")));
        Assert.True(certificate.RootElement.GetProperty("result").GetProperty("isComplete").GetBoolean());
        Assert.Equal(64, certificate.RootElement.GetProperty("supersedes").GetProperty("sha256").GetString()!.Length); // it was named
    }

    [Fact]
    public async Task Cover_ToleratedGap_IsStatedOnThePageAllTheSame()
    {
        await Issue("--whole", "40");

        var page = File.ReadAllText(At("zhao.html"));
        Assert.Contains("By the rules below, all flyable ground was seen", page, StringComparison.Ordinal);
        Assert.Contains("A cell counts as whole when 40 % of its flyable ground was seen", page, StringComparison.Ordinal);
        Assert.Contains("Missing, but tolerated by the rules: 200", page, StringComparison.Ordinal);
        Assert.True(File.Exists(At("zhao-gaps.geojson")));
    }

    [Fact]
    public async Task Cover_CellThatCannotBeRead_CertifiesNothing()
    {
        File.WriteAllText(At("cells.geojson"), $$"""{"type":"FeatureCollection","features":[{{Cell("C-1", 0, 10)}},{{Cell("C-1", 10, 20)}}]}""");
        await Run("cover", "--new-key", At("key.pem"));

        await Fails("Nothing is certified while a cell of the area cannot be read", "cover", "--area", At("cells.geojson"), "--orthophoto", At("ortho.tif"), "--model", "none", "--out", At("zhao.json"), "--key", At("key.pem"));

        Assert.False(File.Exists(At("zhao.json")));
    }

    [Fact]
    public async Task Cover_KeyThatOthersCanRead_IsWarnedOf()
    {
        if (OperatingSystem.IsWindows()) return;
        await Run("cover", "--new-key", At("key.pem"));
        File.SetUnixFileMode(At("key.pem"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        await Issue();

        Assert.Contains("chmod 600", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cover_WithoutAKey_SignsWithOneThatIsMadeOnceAndKept()
    {
        string[] cover = ["cover", "--area", At("cells.geojson"), "--orthophoto", At("ortho.tif"), "--model", "none"];

        Assert.Equal(GridMapCommand.Done, await Run([.. cover, "--out", At("zhao.json")]));
        Assert.Contains("sweep-key.pub.pem to everybody who verifies", _errors.ToString(), StringComparison.Ordinal);
        var made = File.ReadAllText(At("sweep-key.pem"));
        Assert.Equal(GridMapCommand.Done, await Run([.. cover, "--out", At("li.json")]));

        Assert.Equal(made, File.ReadAllText(At("sweep-key.pem")));
        foreach (var certificate in new[] { "zhao.json", "li.json" })
        {
            Assert.Equal(GridMapCommand.Done, await Run("cover", "--verify", At(certificate), "--key", At("sweep-key.pub.pem")));
        }
    }

    [Theory]
    [InlineData("holds no key in PEM form", "nonsense")]
    [InlineData("is encrypted", "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----")]
    public async Task Cover_KeyFileThatIsNone_SaysSo(string sentence, string content)
    {
        File.WriteAllText(At("key.pem"), content);

        await Fails(sentence, "cover", "--area", At("cells.geojson"), "--orthophoto", At("ortho.tif"), "--out", At("zhao.json"), "--key", At("key.pem"));
    }

    [Fact]
    public async Task Cover_PublicKeyToSignWith_SaysSo()
    {
        await Run("cover", "--new-key", At("key.pem"));

        await Fails("only the private one signs", "cover", "--area", At("cells.geojson"), "--orthophoto", At("ortho.tif"), "--out", At("zhao.json"), "--key", At("key.pub.pem"));
    }

    [Theory]
    [InlineData("--verify", "zhao.json")]
    [InlineData("--area", "cells.geojson", "--orthophoto", "ortho.tif", "--key", "key.pem")]
    [InlineData("--area", "cells.geojson", "--orthophoto", "ortho.tif", "--camera", "P1")]
    [InlineData("--area", "cells.geojson", "--orthophoto", "ortho.tif", "--fly-gsd", "2")]
    [InlineData("--orthophoto", "ortho.tif")]
    public async Task Cover_OptionsThatDoNotFit_AreWrongUsage(params string[] arguments)
    {
        Assert.Equal(GridMapCommand.WrongUsage, await Run(["cover", .. arguments]));

        Assert.Single(_errors.ToString().TrimEnd().Split('\n'));
    }

    private async Task Issue(params string[] more)
    {
        if (!File.Exists(At("key.pem"))) Assert.Equal(GridMapCommand.Done, await Run("cover", "--new-key", At("key.pem")));
        var code = await Run(["cover", "--area", At("cells.geojson"), "--orthophoto", At("ortho.tif"), "--taken-at", "2026-05-01T10:15+08:00", "--model", "none", "--out", At("zhao.json"), "--key", At("key.pem"), .. more]);
        Assert.True(code == GridMapCommand.Done, _errors.ToString());
    }

    private Task<int> Verify(params string[] more) => Run(["cover", "--verify", At("zhao.json"), "--public-key", At("key.pub.pem"), .. more]);

    private async Task Fails(string sentence, params string[] arguments)
    {
        Assert.Equal(GridMapCommand.Failed, await Run(arguments));
        Assert.Contains(sentence, _errors.ToString(), StringComparison.Ordinal);
        Assert.Single(_errors.ToString().TrimEnd().Split('\n'));
    }

    private static string Cell(string code, double west, double east)
    {
        var ring = string.Join(',', new[] { (west, 0.0), (east, 0), (east, Side * PixelMetres), (west, Side * PixelMetres), (west, 0) }.Select(corner => $"[{Place(corner.Item1, corner.Item2)}]"));
        return $$$"""{"type":"Feature","properties":{"code":"{{{code}}}"},"geometry":{"type":"Polygon","coordinates":[[{{{ring}}}]]}}""";
    }

    private static string Place(double east, double north)
    {
        var place = Frame.ToLonLat(new MetricPoint(Origin.EastMetres + east, Origin.NorthMetres + north));
        return FormattableString.Invariant($"{place.Longitude:R},{place.Latitude:R}");
    }

    private string At(string name) => Path.Combine(_folder, name);

    private async Task<int> Run(params string[] arguments)
    {
        _output.GetStringBuilder().Clear();
        _errors.GetStringBuilder().Clear();
        return await GridMapCommand.RunAsync(arguments, _output, _errors);
    }
}
