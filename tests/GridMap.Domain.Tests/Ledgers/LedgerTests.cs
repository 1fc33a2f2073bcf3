using GridMap.Domain.Cases;
using GridMap.Domain.Geo;
using GridMap.Domain.Ledgers;

namespace GridMap.Domain.Tests.Ledgers;

public class LedgerTests
{
    private static readonly string?[] Headings = ["序号", "县（市、区）", "乡镇\n（街道）", "企业名称", "经纬度", "类型", "排查时间", "整改时限", "是否移送", "联系电话"];

    [Theory]
    [InlineData("2021-1-5", "2021-01-05")]
    [InlineData("2021年1月5日", "2021-01-05")]
    [InlineData("2021．1．5", "2021-01-05")]
    [InlineData("２０２１／０１／０５", "2021-01-05")]
    [InlineData("20210105", "2021-01-05")]
    [InlineData("2021/1/5 0:00:00", "2021-01-05")]
    [InlineData("44201", "2021-01-05")]
    [InlineData("44201.5", "2021-01-05")]
    [InlineData("2021-02-30", null)]
    [InlineData("1/5/2021", null)]
    [InlineData("已完成", null)]
    public void FindDay_AsPeopleWriteIt_IsRead(string text, string? day) => Assert.Equal(day is null ? null : DateOnly.Parse(day, null), LedgerText.FindDay(text));

    [Theory]
    [InlineData("1", ViolationKind.BeyondLicence)]
    [InlineData("第二类", ViolationKind.UnlicensedTrade)]
    [InlineData("３类", ViolationKind.NoLicence)]
    [InlineData("超许可范围生产、储存", ViolationKind.BeyondLicence)]
    [InlineData("非化工企业未经许可无证生产", ViolationKind.UnlicensedTrade)]
    [InlineData("无证无照、证照不全", ViolationKind.NoLicence)]
    [InlineData("厂中厂（租赁）", ViolationKind.UnderAnotherName)]
    [InlineData("无证、挂靠", null)]
    [InlineData("其他", null)]
    public void FindViolation_NumberOrWords_IsRead(string text, ViolationKind? kind) => Assert.Equal(kind, LedgerText.FindViolation(text));

    [Fact]
    public void Find_SheetAsItComes_GoodLinesAreReadAndTheRestIsNamed()
    {
        string?[][] sheet =
        [
            ["非法违法“小化工”清单台账", null],
            ["填报单位：示例区", null, null, "2021年1月28日"],
            Headings,
            ["１", "示例区", "东镇", "示例涂料加工点", "113.512345, 34.701234", "3", "2020年12月3日", "44227", "否", "—"],
            ["2", "示例区", "东镇", "示例仓库", "不详", "其他", "去年", "2021-01-31", "待定", null],
            ["3", "示例区", "东镇", null, null, "1", "2021-01-02", null, null, null],
            ["4", "示例区", "东镇", "示例涂料加工点", null, "3", "2020-12-03", null, null, null],
            ["5", "示例区", "西镇", "示例养殖场", "34.7001 113.6002", "第四类", "2021-01-20", "2021-01-10", "是", null],
            [null, null],
            ["合计", "5"],
        ];

        var reading = LedgerReading.Find(sheet)!;

        Assert.Equal(["示例涂料加工点", "示例仓库", "示例养殖场"], reading.Rows.Select(row => row.Text(LedgerColumn.Name)));
        Assert.Equal(["联系电话"], reading.UnknownHeadings);
        var first = reading.Rows[0];
        Assert.Equal((4, ViolationKind.NoLicence, new LonLat(113.512345, 34.701234)), (first.Row, first.Violation!.Value, first.Position!.Value));
        Assert.Equal((new DateOnly(2020, 12, 3), new DateOnly(2021, 1, 31), false), (first.FoundOn!.Value, first.DueOn!.Value, first.IsTransferred));
        Assert.Equal("1", first.Text(LedgerColumn.Number));
        Assert.Equal((ViolationKind.UnderAnotherName, new LonLat(113.6002, 34.7001), true), (reading.Rows[2].Violation!.Value, reading.Rows[2].Position!.Value, reading.Rows[2].IsTransferred));
        Assert.Equal(
            [
                (5, LedgerColumn.Violation, false), (5, LedgerColumn.Position, false), (5, LedgerColumn.FoundOn, false), (5, LedgerColumn.IsTransferred, false),
                (6, LedgerColumn.Name, true), (7, (LedgerColumn?)null, true), (8, LedgerColumn.DueOn, false),
            ],
            reading.Faults.Select(fault => (fault.Row, fault.Column, fault.IsLeftOut)));
        Assert.Equal("4", reading.Faults.Single(fault => fault.Row == 7).Why.Arguments["row"]);
    }

    [Fact]
    public void Find_AnotherTable_IsNoLedger() => Assert.Null(LedgerReading.Find([["车牌", "时间", "经度", "纬度"], ["豫A00000", "2021-01-01", "113", "34"]]));

    [Fact]
    public void Find_EveryColumnAsWritten_ComesBack()
    {
        var columns = Enum.GetValues<LedgerColumn>();

        var reading = LedgerReading.Find([[.. columns.Select(LedgerHeader.NameOf)], [.. columns.Select(column => $"{column} 内容")]])!;

        Assert.Equal(columns, reading.Rows.Single().Texts.Keys);
        Assert.All(columns, column => Assert.Equal($"{column} 内容", reading.Rows.Single().Text(column)));
        Assert.Empty(reading.UnknownHeadings);
    }

    [Fact]
    public void Difference_OfTwoRounds_NamesLinesAndColumns()
    {
        var before = Round(("甲加工点", "整改中"), ("乙仓库", "整改中"));
        var after = Round(("丙养殖场", "已拆除"), ("甲加工点", "已拆除"));

        var difference = LedgerDifference.Between(before, after);

        Assert.Equal(["丙养殖场"], difference.Added.Select(row => row.Text(LedgerColumn.Name)));
        Assert.Equal(["乙仓库"], difference.Gone.Select(row => row.Text(LedgerColumn.Name)));
        // Another running number is no change.
        Assert.Equal([LedgerColumn.Completion], difference.Changed.Single().Columns);
    }

    private static IReadOnlyList<LedgerRow> Round(params (string Name, string Completion)[] lines) => LedgerReading.Find(
    [
        ["序号", "乡镇", "名称", "完成情况"],
        .. lines.Select((line, i) => new string?[] { $"{i + 1}", "东镇", line.Name, line.Completion }),
    ])!.Rows;
}
