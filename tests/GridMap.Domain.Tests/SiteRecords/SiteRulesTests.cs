using GridMap.Domain.Cases;
using GridMap.Domain.SiteRecords;

namespace GridMap.Domain.Tests.SiteRecords;

public sealed class SiteRulesTests
{
    [Theory]
    [InlineData("67-56-1", true)]
    [InlineData("7732-18-5", true)]
    [InlineData("67-56-2", false)]
    [InlineData("67561", false)]
    [InlineData("６７-56-1", false)]
    public void IsValid_CasNumber_ByItsCheckDigit(string text, bool isValid) => Assert.Equal(isValid, CasNumber.IsValid(text));

    [Theory]
    [InlineData("甲醇", "67-56-1", "1230", 2.5, "t", null)]
    [InlineData(" ", null, null, null, null, "record.productName")]
    [InlineData("甲醇", "67-56-2", null, null, null, "record.cas")]
    [InlineData("甲醇", null, "UN1230", null, null, "record.unNumber")]
    [InlineData("甲醇", null, null, 0.0, "t", "record.quantity")]
    [InlineData("甲醇", null, null, 2.0, null, "record.quantity")]
    public void FindFault_Product_SaysWhatToDo(string name, string? cas, string? unNumber, double? quantity, string? unit, string? key) =>
        Assert.Equal(key, SiteRules.FindFault(new Written().Product(Guid.NewGuid(), name, cas, unNumber, quantity, unit))?.Key);

    [Fact]
    public void FindFault_OtherOperations_SayWhatToDo()
    {
        var written = new Written();
        var sign = written.Sign("甲", [written.Kind(SiteKind.Farm)]);

        Assert.Null(SiteRules.FindFault(sign));
        Assert.Equal("record.signature", SiteRules.FindFault(sign with { Signature = sign.Signature! with { Strokes = "M0 0\"/><script>" } })?.Key); // signed with one
        Assert.Equal("record.signer", SiteRules.FindFault(sign with { Signature = sign.Signature with { Signer = "" } })?.Key);
        Assert.Equal("record.unknownItem", SiteRules.FindFault(written.Answer("nonsense", SiteAnswer.Yes))?.Key);
        Assert.Equal("record.violation", SiteRules.FindFault(written.Find(SiteFinding.ViolationFound))?.Key);
        Assert.Equal("record.violation", SiteRules.FindFault(written.Find(SiteFinding.Lawful, ViolationKind.NoLicence))?.Key);
        Assert.Equal("record.measureDue", SiteRules.FindFault(written.Measure(Guid.NewGuid(), CaseRules.DayOf(Seen.Noon).AddDays(-1)))?.Key);
        Assert.Equal("record.fieldMissing", SiteRules.FindFault(written.Drop(Guid.NewGuid()) with { Thing = null })?.Key);
        Assert.Equal("record.turn", SiteRules.FindFault(written.Kind(SiteKind.Farm) with { Turn = 0 })?.Key);
    }

    [Fact]
    public void LackingToFinish_Violation_TakesPhotoAndTwoSigners()
    {
        var written = new Written();
        Assert.Equal(["record.lacksKind", "record.lacksFinding"], Lacking(written));

        written.Kind(SiteKind.Workshop);
        written.Find(SiteFinding.ViolationFound, ViolationKind.NoLicence);
        Assert.Equal(["record.lacksPhoto", "record.lacksSigners"], Lacking(written));

        written.Photo(Guid.NewGuid());
        written.Sign("甲");
        written.Sign(" 甲 ");
        Assert.Equal(["record.lacksSigners"], Lacking(written));

        written.Sign("乙");
        Assert.Empty(Lacking(written));
    }

    [Fact]
    public void LackingToFinish_NothingThere_TakesOneSigner()
    {
        var written = new Written();
        written.Kind(SiteKind.Farm);
        written.Find(SiteFinding.NothingThere);
        written.Sign("甲");

        Assert.Empty(Lacking(written));
    }

    [Fact]
    public void For_EveryKind_AsksEachItemOnce() =>
        Assert.All(Enum.GetValues<SiteKind>(), kind => Assert.Equal(SiteChecklist.For(kind).Count, SiteChecklist.For(kind).Select(item => item.Id).Distinct().Count()));

    private static IEnumerable<string> Lacking(Written written) => SiteRules.LackingToFinish(written.Record).Select(lacking => lacking.Key);
}
