using GridMap.Detection.DetectionModels;

namespace GridMap.Cli.Tests.Cover;

public class RecallFileTests
{
    [Theory]
    [InlineData("balanced", 0.83, 0.9)]
    [InlineData("recall-first", 0.96, 0.95)]
    public void Find_ShippedModel_SaysWhatItsCardSays(string operatingPoint, double small, double large)
    {
        var table = RecallFile.Find(ModelFolder.Open(ModelFolder.DefaultName), operatingPoint)!;

        Assert.EndsWith($", {operatingPoint}", table.Detector, StringComparison.Ordinal);
        Assert.Equal([1, 4, 6, 30], table.SizesMetres);
        Assert.Equal((small, 24), (table.Find(sizeMetres: 2, gsdMetres: 0.03)!.Recall, table.Find(2, 0.03)!.Objects));
        Assert.Equal(large, table.Find(sizeMetres: 10, gsdMetres: 0.3)!.Recall);
        // Nobody tried five metres, nor two on coarser pictures.
        Assert.Null(table.Find(sizeMetres: 5, gsdMetres: 0.03));
        Assert.Null(table.Find(sizeMetres: 2, gsdMetres: 0.15));
        Assert.All(table.Rows, row => Assert.NotEmpty(row.Source));
    }

    [Fact]
    public void Find_ModelWithoutTrials_StatesNothing()
    {
        Assert.Null(RecallFile.Find(ModelFolder.Open(ModelFolder.DefaultName), "guesswork"));
        Assert.Null(RecallFile.Find(ModelFolder.Open("tank-structure-int8"), "balanced"));
    }
}
