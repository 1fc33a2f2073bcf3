using GridMap.Domain.Areas;
using GridMap.Domain.Grids;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Tests.Grids;

public class GridImportReviewTests
{
    private static readonly Area Village = new(AreaCode.Get("410102001001"), "Village", Shapes.Square(0, 0, 1000));

    [Fact]
    public void Examine_CleanSet_HasNoIssues()
    {
        var review = Examine(
            Feature(1, "41010200100101", Shapes.Square(0, 0, 100)),
            Feature(2, "41010200100102", Shapes.Square(100, 0, 100)),
            Feature(3, "41010200100103", Shapes.Square(0, 100, 100)));
        Assert.Empty(review.Issues);
        Assert.Equal(3, review.Cells.Count);
        Assert.Equal(0, review.LeftOutCount);
    }

    [Fact]
    public void Examine_Overlap_NamesBothAndTheArea()
    {
        var review = Examine(
            Feature(1, "41010200100101", Shapes.Square(0, 0, 100)),
            Feature(2, "41010200100102", Shapes.Square(90, 0, 100)));
        var issue = Assert.Single(review.Issues);
        Assert.Equal((GridIssueKind.Overlap, false, 2), (issue.Kind, issue.IsError, issue.FeatureNumber));
        Assert.Equal(("41010200100101", "1"), (issue.Message.Arguments["otherCode"], issue.Message.Arguments["otherFeature"]));
        Assert.Equal(1000, double.Parse(issue.Message.Arguments["areaSquareMetres"], System.Globalization.CultureInfo.InvariantCulture), 0.1);
        Assert.Equal(2, review.Cells.Count);
        Assert.Equal(1, review.OverlapCount);
    }

    [Fact]
    public void Examine_SelfCrossing_NamesThePlaceAndIsLeftOut()
    {
        var review = Examine(Feature(1, "41010200100101", Shapes.Wgs84("POLYGON ((113.6 34.7, 113.61 34.71, 113.61 34.7, 113.6 34.71, 113.6 34.7))")));
        var issue = Assert.Single(review.Issues);
        Assert.Equal((GridIssueKind.Shape, true, "geometry", "grid.selfCrossing"), (issue.Kind, issue.IsError, issue.Field, issue.Message.Key));
        Assert.Equal(("113.605000", "34.705000"), (issue.Message.Arguments["longitude"], issue.Message.Arguments["latitude"]));
        Assert.Empty(review.Cells);
        Assert.Contains(AreaCode.Get("41010200100101"), review.MentionedCodes);
    }

    [Fact]
    public void Examine_OutsideParent_SaysByHowMuch()
    {
        var review = Examine(Feature(1, "41010200100101", Shapes.Square(950, 0, 100)));
        var issue = Assert.Single(review.Issues);
        Assert.Equal("grid.outsideParent", issue.Message.Key);
        Assert.False(issue.IsError);
        Assert.Equal(5000, double.Parse(issue.Message.Arguments["areaSquareMetres"], System.Globalization.CultureInfo.InvariantCulture), 0.5);
        Assert.Equal("0.5", issue.Message.Arguments["shareOfCell"]);
        Assert.Equal(1, review.OutsideParentCount);
    }

    [Fact]
    public void Examine_UnknownVillage_IsRemarkedOnce()
    {
        var review = Examine(
            Feature(1, "41010200100201", Shapes.Square(0, 0, 100)), Feature(2, "41010200100202", Shapes.Square(100, 0, 100)));
        Assert.Equal("2", Assert.Single(review.Issues).Message.Arguments["cellCount"]);
        Assert.Equal(2, review.Cells.Count);
    }

    [Theory]
    [InlineData(null, "grid.codeMissing")]
    [InlineData("4101A200100101", "grid.codeNotDigits")]
    [InlineData("4.10102E+13", "grid.codeSpoiled")]
    [InlineData("4101020010010", "grid.codeLength")]
    [InlineData("410102001001", "grid.notCellCode")]
    [InlineData("99010200100101", "grid.codeNoPlace")]
    public void Examine_BadCode_IsLeftOutWithTheReason(string? code, string key)
    {
        var review = Examine(Feature(1, code, Shapes.Square(0, 0, 100)));
        var issue = Assert.Single(review.Issues);
        Assert.Equal((key, "code", true), (issue.Message.Key, issue.Field, issue.IsError));
        Assert.Empty(review.Cells);
    }

    [Fact]
    public void Examine_DuplicateCode_KeepsTheFirst()
    {
        var review = Examine(
            Feature(1, "41010200100101", Shapes.Square(0, 0, 100)), Feature(2, "41010200100101", Shapes.Square(100, 0, 100)));
        var issue = Assert.Single(review.Issues);
        Assert.Equal((GridIssueKind.Duplicate, 2, "1"), (issue.Kind, issue.FeatureNumber, issue.Message.Arguments["firstFeature"]));
        Assert.Single(review.Cells);
    }

    [Theory]
    [InlineData("POLYGON ((34.7 113.6, 34.7 113.61, 34.71 113.61, 34.7 113.6))", "grid.swappedAxes", "grid.fileSwappedAxes")]
    [InlineData("POLYGON ((38465600 3846500, 38465700 3846500, 38465700 3846600, 38465600 3846500))", "grid.prefixedMetres", "grid.filePrefixedMetres")]
    [InlineData("POLYGON ((465600 3846500, 465700 3846500, 465700 3846600, 465600 3846500))", "grid.metresNotDegrees", "grid.fileMetres")]
    [InlineData("POLYGON ((32.5 0.3, 32.6 0.3, 32.6 0.4, 32.5 0.3))", "grid.outsideChina", "grid.fileOutsideChina")]
    public void Examine_WrongDeclaration_SpeaksOfTheFeatureAndTheFile(string wkt, string key, string fileKey)
    {
        var review = Examine(Feature(1, "41010200100101", Shapes.Wgs84(wkt)));
        Assert.Equal([fileKey, key], review.Issues.Select(issue => issue.Message.Key));
        Assert.Equal([0, 1], review.Issues.Select(issue => issue.FeatureNumber));
        if (key == "grid.prefixedMetres") Assert.Equal("4526", review.Issues[0].Message.Arguments["epsg"]);
    }

    [Theory]
    [InlineData("POINT (113.6 34.7)", "grid.notPolygon")]
    [InlineData("POLYGON EMPTY", "grid.noPolygon")]
    [InlineData("POLYGON ((113.6 34.7, 113.7 34.7, 113.7 34.8, 113.6 34.7), (114 35, 114.1 35, 114.1 35.1, 114 35))", "grid.holeMisplaced")]
    [InlineData("MULTIPOLYGON (((113.6 34.7, 113.7 34.7, 113.7 34.8, 113.6 34.7)), ((113.65 34.71, 113.66 34.71, 113.66 34.72, 113.65 34.71)))", "grid.partsOverlap")]
    public void Examine_UnusableShape_SaysWhy(string wkt, string key) =>
        Assert.Equal(key, Assert.Single(Examine(Feature(1, "41010200100101", Shapes.Wgs84(wkt))).Issues).Message.Key);

    [Fact]
    public void Examine_UnreadableShape_KeepsTheReadersWords()
    {
        var fault = Phrase.Of("grid.ringOpen");
        Assert.Equal(fault, Assert.Single(Examine(new GridFeature(1, "41010200100101", null, null, fault)).Issues).Message);
    }

    [Fact]
    public void Examine_NoFeatures_SaysSo() => Assert.Equal("grid.emptyFile", Assert.Single(Examine().Issues).Message.Key);

    [Fact]
    public void Examine_FourteenAndFifteenDigits_AreBothTakenWithARemark()
    {
        var review = Examine(
            Feature(1, "41010200100101", Shapes.Square(0, 0, 100)), Feature(2, "410102001001002", Shapes.Square(100, 0, 100)));
        Assert.Equal("grid.mixedDigits", Assert.Single(review.Issues).Message.Key);
        Assert.Equal(2, review.Cells.Count);
    }

    [Fact]
    public void Make_Reimport_SortsAddedChangedUnchangedAndRetired()
    {
        var before = Examine(
            Feature(1, "41010200100101", Shapes.Square(0, 0, 100)),
            Feature(2, "41010200100102", Shapes.Square(100, 0, 100)),
            Feature(3, "41010200100103", Shapes.Square(200, 0, 100)),
            Feature(4, "41010200100104", Shapes.Square(300, 0, 100))).Cells;
        var otherVillage = GridCell.Create(AreaCode.Get("41010200100201"), "other", Shapes.Square(5000, 0, 100));
        var broken = Shapes.Wgs84("POLYGON ((113.6 34.7, 113.61 34.71, 113.61 34.7, 113.6 34.71, 113.6 34.7))");
        var plan = GridImportPlan.Make(
            Examine(
                Feature(1, "41010200100101", Shapes.Square(0, 0, 100)),
                Feature(2, "41010200100102", Shapes.Square(100, 0, 90)),
                Feature(3, "41010200100104", broken),
                Feature(4, "41010200100105", Shapes.Square(400, 0, 100))),
            [.. before, otherVillage]);
        Assert.Equal(["41010200100105"], plan.Added.Select(cell => cell.Code.Text));
        Assert.Equal(["41010200100101"], plan.Unchanged.Select(cell => cell.Code.Text));
        var changed = Assert.Single(plan.Changed);
        Assert.Equal(("41010200100102", 2), (changed.Code.Text, changed.Version));
        Assert.Equal(8_100, changed.AreaSquareMetres, 0.1);
        // The broken one is mentioned, the other village's is not in question.
        var retired = Assert.Single(plan.Retired);
        Assert.Equal(("41010200100103", 2, true), (retired.Code.Text, retired.Version, retired.IsRetired));
    }

    [Fact]
    public void Make_RetiredCellComesBack_IsChanged()
    {
        var cells = Examine(Feature(1, "41010200100101", Shapes.Square(0, 0, 100))).Cells;
        var plan = GridImportPlan.Make(cells, new HashSet<AreaCode>(), [cells[0].Retire()]);
        var back = Assert.Single(plan.Changed);
        Assert.Equal((3, false), (back.Version, back.IsRetired));
    }

    [Fact]
    public void Edit_StaleVersion_IsRefused()
    {
        var cell = GridCell.Create(AreaCode.Get("41010200100101"), "a", Shapes.Square(0, 0, 100));
        Assert.Equal(new GridCellEdit.Stale(1), cell.Edit("b", null, expectedVersion: 7));
        Assert.Equal(new GridCellEdit.Unchanged(), cell.Edit(" a ", (Geometry)cell.Shape.Reverse(), expectedVersion: 1));
        Assert.Equal("b", Assert.IsType<GridCellEdit.Accepted>(cell.Edit("b", null, expectedVersion: 1)).Cell.Name);
    }

    private static GridFeature Feature(int number, string? code, Geometry shape) => new(number, code, Name: null, shape);

    private static GridImportReview Examine(params GridFeature[] features) =>
        GridImportReview.Examine(features, [Village], GridImportRules.Default);
}
