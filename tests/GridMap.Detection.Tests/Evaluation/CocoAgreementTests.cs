using System.Text.Json;
using GridMap.Detection.Evaluation;

namespace GridMap.Detection.Tests.Evaluation;

/// <summary>Figures of <c>cocoeval-cases.json</c>, which were computed by other programs; the file says which.</summary>
public sealed class CocoAgreementTests
{
    private const int Digits = 12;

    private static readonly string Cases = Path.Combine(AppContext.BaseDirectory, "Evaluation", "cocoeval-cases.json");

    [Theory]
    [InlineData("tank", "0.5")]
    [InlineData("tank", "0.3")]
    [InlineData("tank", "0.75")]
    [InlineData("structure", "0.5")]
    [InlineData("structure", "0.3")]
    [InlineData("structure", "0.75")]
    public void Judge_RandomCases_AgreesWithCocoevalPerSize(string category, string iou)
    {
        var score = Judge(category, new EvaluationOptions { Iou = double.Parse(iou, System.Globalization.CultureInfo.InvariantCulture), Rounds = 0 });
        var expected = Expected(category).GetProperty("cocoeval");

        Assert.Equal(expected.GetProperty("all").GetProperty(iou).GetDouble(), score.AveragePrecision!.Value, Digits); // Both classes are labelled.
        Assert.Equal(expected.GetProperty("all").GetProperty("0.50:0.95").GetDouble(), score.AveragePrecision50To95!.Value, Digits); // As above.
        foreach (var size in score.Sizes)
        {
            Assert.Equal(expected.GetProperty(size.Size).GetProperty(iou).GetDouble(), size.AveragePrecision ?? -1, Digits);
            Assert.Equal(expected.GetProperty(size.Size).GetProperty("0.50:0.95").GetDouble(), size.AveragePrecision50To95 ?? -1, Digits);
        }
    }

    [Theory]
    [InlineData("tank")]
    [InlineData("structure")]
    public void Judge_AtMostTwoAPicture_AgreesWithCocoevalsMaxDets(string category)
    {
        var score = Judge(category, new EvaluationOptions { MaximumPerImage = 2, Rounds = 0 });
        var expected = Expected(category).GetProperty("cocoevalMaximum2");

        Assert.Equal(expected.GetProperty("all").GetDouble(), score.AveragePrecision50To95!.Value, Digits); // Both classes are labelled.
        Assert.All(score.Sizes, size => Assert.Equal(expected.GetProperty(size.Size).GetDouble(), size.AveragePrecision50To95 ?? -1, Digits));
    }

    [Theory]
    [InlineData("tank")]
    [InlineData("structure")]
    public void Judge_RandomCases_AgreesWithTheTrainingScripts(string category)
    {
        var half = new OperatingPoint("half", new Dictionary<string, double> { [category] = 0.5 });
        var score = Judge(category, new EvaluationOptions { Points = [half], Rounds = 0 });
        var expected = Expected(category).GetProperty("training");

        Assert.Equal(expected.GetProperty("averagePrecision").GetDouble(), score.AveragePrecision!.Value, Digits); // Both classes are labelled.
        Assert.Equal(expected.GetProperty("precisionAtHalf").GetDouble(), score.Points[0].Precision!.Value, Digits); // Something is kept.
        Assert.Equal(expected.GetProperty("recallAtHalf").GetDouble(), score.Points[0].Recall!.Value, Digits); // Labelled.
        Assert.Equal(expected.GetProperty("falseAlarmsPerMegapixelAtHalf").GetDouble(), score.Points[0].FalseAlarmsPerMegapixel!.Value, Digits); // All pictures count.
    }

    private static JsonElement Expected(string category) => Read().GetProperty("expected").GetProperty(category);

    private static JsonElement Read() => JsonDocument.Parse(File.ReadAllBytes(Cases)).RootElement;

    private static ClassScore Judge(string category, EvaluationOptions options)
    {
        using var folder = new LabelFolder();
        var truth = TruthSet.Read(folder.Write("truth.json", Read().GetProperty("truth").GetRawText()));
        var found = DetectionFile.Read(folder.Write("found.json", Read().GetProperty("results").GetRawText()), truth);
        return DetectionJudge.Judge(truth.Images, found.NamedAs(truth, out _), [category], options)[0];
    }
}
