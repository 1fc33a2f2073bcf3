using System.Text.Json;
using GridMap.Detection.Synthesis;
using GridMap.Domain.Geo;

namespace GridMap.Detection.Tests.Synthesis;

public sealed class SceneKindTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-kind-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(SceneKind.Yard, "horizontal-vessel drum-group ibc-group vertical shed car")]
    [InlineData(SceneKind.Farm, "silo barn horizontal-vessel car")]
    [InlineData(SceneKind.Village, "house annex rooftop-dome rooftop-plastic plastic")]
    [InlineData(SceneKind.TankFarm, "vertical floating-roof clarifier drum-group horizontal-vessel")]
    public void Write_Kind_DrawsWhatBelongsThere(SceneKind kind, string expected)
    {
        using var coco = Make(kind, gsdMetres: 0.5, widthMetres: 300, heightMetres: 300);
        var kinds = coco.RootElement.GetProperty("annotations").EnumerateArray().Select(annotation => annotation.GetProperty("kind").GetString()!).ToHashSet();

        Assert.Empty(expected.Split(' ').Except(kinds));
    }

    [Fact]
    public void Write_Coco_NamesTheReportedClassesFirstAndOutlinesEveryObjectInItsBox()
    {
        using var coco = Make(SceneKind.Yard, gsdMetres: 0.3, widthMetres: 120, heightMetres: 120);

        Assert.Equal(
            [(1, "tank"), (2, "structure"), (3, "vehicle"), (4, "basin"), (5, "pool")],
            coco.RootElement.GetProperty("categories").EnumerateArray().Select(category => (category.GetProperty("id").GetInt32(), category.GetProperty("name").GetString()!)));
        foreach (var annotation in coco.RootElement.GetProperty("annotations").EnumerateArray())
        {
            var box = Numbers(annotation.GetProperty("bbox"));
            var outline = Numbers(annotation.GetProperty("segmentation")[0]);
            Assert.True(outline.Length >= 6);
            Assert.All(outline.Where((_, i) => i % 2 == 0), column => Assert.InRange(column, box[0] - 0.02, box[0] + box[2] + 0.02));
            Assert.All(outline.Where((_, i) => i % 2 == 1), row => Assert.InRange(row, box[1] - 0.02, box[1] + box[3] + 0.02));
            Assert.InRange(annotation.GetProperty("visible").GetDouble(), 0, 1);
        }
    }

    [Theory]
    [InlineData(0.05, true)]
    [InlineData(0.6, false)]
    public void Write_DrumGroups_CountOnlyWhereThePictureResolvesThem(double gsdMetres, bool counts)
    {
        using var coco = Make(SceneKind.Yard, gsdMetres, widthMetres: 80, heightMetres: 80);
        var groups = coco.RootElement.GetProperty("annotations").EnumerateArray()
            .Where(annotation => annotation.GetProperty("kind").GetString() == "drum-group" && annotation.GetProperty("visible").GetDouble() > 0.9).ToArray();

        Assert.NotEmpty(groups);
        Assert.Equal(counts, groups.Any(annotation => annotation.GetProperty("iscrowd").GetInt32() == 0));
    }

    private JsonDocument Make(SceneKind kind, double gsdMetres, double widthMetres, double heightMetres)
    {
        SceneSynthesizer.Write(new SceneOptions(205, widthMetres, heightMetres, gsdMetres, new LonLat(113.62, 34.75), kind), _folder, null, CancellationToken.None);
        return JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, "scene.coco.json")));
    }

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(value => value.GetDouble())];
}
