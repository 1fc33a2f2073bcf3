using CsCheck;
using GridMap.Domain.Areas;

namespace GridMap.Domain.Tests.Areas;

public class AreaCodeTests
{
    [Theory]
    [InlineData("4101", "4101", AreaLevel.City)]
    [InlineData("410100", "4101", AreaLevel.City)]
    [InlineData("410100000000", "4101", AreaLevel.City)]
    [InlineData(" 410102 ", "410102", AreaLevel.County)]
    [InlineData("410102000000", "410102", AreaLevel.County)]
    [InlineData("410171", "410171", AreaLevel.County)]
    [InlineData("410102001", "410102001", AreaLevel.Township)]
    [InlineData("410102001000", "410102001", AreaLevel.Township)]
    [InlineData("４10102001001", "410102001001", AreaLevel.Village)]
    [InlineData("41010200100101", "41010200100101", AreaLevel.Cell)]
    [InlineData("410102001001001", "410102001001001", AreaLevel.Cell)]
    public void Read_WellFormed_GivesShortFormAndLevel(string written, string expected, AreaLevel level)
    {
        var code = AreaCode.Get(written);
        Assert.Equal(expected, code.Text);
        Assert.Equal(level, code.Level);
    }

    [Theory]
    [InlineData(null, AreaCodeFault.Empty)]
    [InlineData("  ", AreaCodeFault.Empty)]
    [InlineData("41010A", AreaCodeFault.NotDigits)]
    [InlineData("郑州", AreaCodeFault.NotDigits)]
    [InlineData("4.10102E+11", AreaCodeFault.SpoiledBySpreadsheet)]
    [InlineData("410102001001.0", AreaCodeFault.SpoiledBySpreadsheet)]
    [InlineData("41", AreaCodeFault.WrongLength)]
    [InlineData("41010", AreaCodeFault.WrongLength)]
    [InlineData("4101020010010", AreaCodeFault.WrongLength)]
    [InlineData("4101020010010001", AreaCodeFault.WrongLength)]
    [InlineData("0101", AreaCodeFault.NoSuchPlace)]
    [InlineData("410000", AreaCodeFault.NoSuchPlace)]
    [InlineData("410100001", AreaCodeFault.NoSuchPlace)]
    [InlineData("410102000001", AreaCodeFault.NoSuchPlace)]
    public void Read_Malformed_SaysWhy(string? written, AreaCodeFault fault) =>
        Assert.Equal(new AreaCodeReading.Failed(fault), AreaCode.Read(written));

    [Theory]
    [InlineData("4101", "410102001001", true)]
    [InlineData("410102", "410102", true)]
    [InlineData("410102", "410103001", false)]
    [InlineData("410102001001", "41010200100101", true)]
    [InlineData("410102001001", "410102001001001", true)]
    [InlineData("41010200100101", "410102001001011", false)]
    [InlineData("410102001001", "410102001", false)]
    public void Contains_Prefix_Decides(string area, string other, bool expected) =>
        Assert.Equal(expected, AreaCode.Get(area).Contains(AreaCode.Get(other)));

    [Fact]
    public void Default_IsNoCode()
    {
        AreaCode none = default;
        Assert.False(none.Contains(AreaCode.Get("4101")));
        Assert.Null(none.Parent);
        Assert.Equal("", none.ToString());
    }

    [Fact]
    public void Ancestors_OfACell_LeadToTheCity() =>
        Assert.Equal(
            ["410102001001", "410102001", "410102", "4101"],
            AreaCode.Get("41010200100107").Ancestors().Select(code => code.Text));

    [Theory]
    [InlineData(14, 7, "41010200100107")]
    [InlineData(15, 7, "410102001001007")]
    public void Cell_Number_IsAppended(int digits, int number, string expected) =>
        Assert.Equal(expected, AreaCode.Get("410102001001").Cell(number, digits).Text);

    [Fact]
    public void Cell_BeyondTheDigits_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AreaCode.Get("410102001001").Cell(100, 14));

    [Theory]
    [InlineData("410171", true)]
    [InlineData("410173404001", true)]
    [InlineData("410181", false)]
    [InlineData("410102", false)]
    public void IsFunctionalZone_StatisticalCodes_AreMarked(string code, bool expected) =>
        Assert.Equal(expected, AreaCode.Get(code).IsFunctionalZone);

    [Fact]
    public void Read_Padded_IsTheSameCode() =>
        Gen.Select(Gen.Int[11, 65], Gen.Int[1, 99], Gen.Int[1, 99], Gen.Int[1, 999]).Sample((province, city, county, township) =>
        {
            var code = AreaCode.Get($"{province:00}{city:00}{county:00}{township:000}");
            Assert.Equal(code, AreaCode.Get(code.ToTwelveDigits()));
            Assert.All(code.Ancestors(), above => Assert.True(above.Contains(code) && !code.Contains(above)));
        });

    [SkippableFact]
    public void Read_EveryTownshipOfTheCity_IsUnderstood()
    {
        var codes = File.ReadLines(SharedData.Require("coordinates/zhengzhou_townships.csv")).Skip(1).Select(line => line.Split(',')[0]).ToList();
        Assert.Equal(208, codes.Count);
        Assert.All(codes, code => Assert.Equal(AreaLevel.Township, AreaCode.Get(code).Level));
        Assert.All(codes, code => Assert.True(AreaCode.Get("4101").Contains(AreaCode.Get(code))));
    }
}
