using GridMap.Domain.Screening.Enterprises;

namespace GridMap.Domain.Tests.Screening;

public sealed class ScopeReadingTests
{
    [Theory]
    [InlineData("五金交电销售（不含危险化学品）；日用百货零售")]
    [InlineData("建筑材料销售；除危险化学品、易燃易爆品外的货物销售")]
    [InlineData("百货零售（危险化学品除外）")]
    [InlineData("货物进出口，危险化学品除外。")]
    [InlineData("润泽物业管理（以上范围不含危险化学品、监控化学品、烟花爆竹、易制毒化学品）")]
    [InlineData("普通货物仓储，不得储存危险化学品")]
    [InlineData("仓储服务（不含危险化学品等需许可审批的项目）")]
    [InlineData("装卸搬运，不从事化工产品、油漆经营")]
    [InlineData("非危险化学品仓储")]
    [InlineData("百货零售（涉及许可审批的除外）")]
    [InlineData("室内除甲醛")]
    [InlineData("general goods, excluding hazardous chemicals")]
    public void Read_ScopeThatExcludesChemicals_TellsOfNone(string scope) =>
        Assert.DoesNotContain(ScopeReading.Read("某某商贸有限公司", scope, ScopeTerms.Default), finding => finding.Class is TermClass.Hazardous or TermClass.Chemical);

    [Theory]
    [InlineData("化工产品生产、销售（不含危险化学品）", TermClass.Chemical)]
    [InlineData("危险化学品经营（凭许可证经营）", TermClass.Hazardous)]
    [InlineData("甲醇、二甲苯批发；不含剧毒化学品", TermClass.Hazardous)]
    [InlineData("涂料制造；（依法须经批准的项目，经相关部门批准后方可开展经营活动）", TermClass.Chemical)]
    [InlineData("除锈剂生产", TermClass.Suspected)]
    [InlineData("新材料技术研发；塑料制品制造", TermClass.Suspected)]
    [InlineData("配合饲料生产，饲料添加剂销售", TermClass.Lawful)]
    [InlineData("manufacture of resins and coatings (excluding hazardous chemicals)", TermClass.Chemical)]
    public void Read_ScopeThatNamesThem_TellsOfThem(string scope, TermClass expected) =>
        Assert.Contains(ScopeReading.Read("", scope, ScopeTerms.Default), finding => finding.Class == expected);

    [Fact]
    public void Read_FeedAdditive_IsNoSuspectedAdditive() =>
        Assert.DoesNotContain(ScopeReading.Read("", "饲料添加剂销售", ScopeTerms.Default), finding => finding.Class == TermClass.Suspected);

    [Fact]
    public void Read_MakingSellingPlanning_WeighLessAndLess()
    {
        double Of(string scope) => ScopeReading.Read("", scope, ScopeTerms.Default).Single(finding => finding.Class == TermClass.Chemical).Strength;

        Assert.True(Of("涂料生产") > Of("涂料销售"));
        Assert.True(Of("涂料销售") > Of("涂料技术研发"));
    }

    [Fact]
    public void Write_ThenRead_IsTheSameDictionary() =>
        Assert.Equal(ScopeTerms.Default.All, ScopeTerms.Read(ScopeTerms.Default.Write()).All);

    [Theory]
    [InlineData("word,class,strength\n涂料,paint,1", "line 2: class is")]
    [InlineData("word,class,strength\n涂料,chemical,2", "line 2: strength")]
    [InlineData("word,class,strength\n", "holds no word")]
    public void Read_WrongLine_IsNamed(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => ScopeTerms.Read(text)).Message, StringComparison.Ordinal);
}
