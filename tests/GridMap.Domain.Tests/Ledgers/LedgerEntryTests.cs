using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Disposal;
using GridMap.Domain.Geo;
using GridMap.Domain.Ledgers;

namespace GridMap.Domain.Tests.Ledgers;

public class LedgerEntryTests
{
    private static readonly Guid Inspector = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Office = new("00000000-0000-0000-0000-000000000002");
    private static readonly DateTimeOffset Start = new(2021, 1, 4, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void ToRow_Suspicion_SaysWhatIsKnownAndLeavesTheRestBlank()
    {
        var row = Entry(Opened()).ToRow(7);

        Assert.Equal("7", row.Text(LedgerColumn.Number));
        Assert.Equal(("东镇", "41012210020001", "旧砖厂(东)"), (row.Text(LedgerColumn.Township), row.Text(LedgerColumn.CellCode), row.Text(LedgerColumn.Name)));
        Assert.Equal("疑似", row.Text(LedgerColumn.Completion));
        Assert.Equal("否", row.Text(LedgerColumn.IsTransferred));
        Assert.Equal(new LonLat(114.001, 34.701), row.Position);
        Assert.Null(row.Text(LedgerColumn.Violation));
        Assert.Null(row.Text(LedgerColumn.Measures));
        Assert.Null(row.Text(LedgerColumn.AcceptedOn));
        Assert.Equal("AJ-2021-0001", row.Identity);
    }

    [Fact]
    public void ToRow_Disposal_NamesMeasuresTheirLastDayAndHowManyAreDone()
    {
        var row = Entry(Disposing(isDone: true)).ToRow(1);

        Assert.Equal(ViolationKind.NoLicence, row.Violation);
        Assert.Equal("责令停止生产、消除事故隐患", row.Text(LedgerColumn.Measures));
        Assert.Equal(new DateOnly(2021, 2, 1), row.DueOn);
        Assert.Equal("整改中,措施完成 1/2", row.Text(LedgerColumn.Completion));
    }

    [Fact]
    public void ToRow_WordsOfEveryKindAndState_AreReadBackAsThatKind()
    {
        Assert.All(Enum.GetValues<ViolationKind>(), kind => Assert.Equal(kind, LedgerText.FindViolation(LedgerWords.Of(kind))));
        Assert.All(Enum.GetValues<MeasureKind>(), kind => Assert.NotEmpty(LedgerWords.Of(kind)));
        Assert.All(Enum.GetValues<CaseState>(), state => Assert.NotEmpty(LedgerWords.Of(state)));
    }

    [Fact]
    public void Find_HeadingInTwoRows_LongitudeAndLatitudeMakeThePosition()
    {
        var reading = LedgerReading.Find(
        [
            ["小化工台账", "小化工台账", "小化工台账", "小化工台账", "小化工台账", "小化工台账"],
            ["序号", "乡镇", "单位名称", "经纬度", "经纬度", "类型"],
            ["序号", "乡镇", "单位名称", "经度", "纬度", "类型"],
            ["一、东片", "一、东片", "一、东片", "一、东片", "一、东片", "一、东片"],
            ["1", "东镇", "甲", "114.001", "34.701", "4"],
            ["注：经纬度为 WGS 84", null, null, null, null, null],
        ])!;

        var row = Assert.Single(reading.Rows);
        Assert.Equal((new LonLat(114.001, 34.701), ViolationKind.UnderAnotherName), (row.Position!.Value, row.Violation!.Value));
        Assert.Empty(reading.Faults);
        Assert.Empty(reading.UnknownHeadings);
    }

    [Theory]
    [InlineData("旧砖厂", "114.0011, 34.7011", null, 1)]
    [InlineData("旧砖厂", "114.1, 34.8", null, 0)]
    [InlineData("旧砖厂", null, "410122100200", 2)]
    [InlineData("旧砖厂", null, "410182", 0)]
    [InlineData("新砖厂", null, "410122100200", 0)]
    public void LedgerMatch_NameAndPlace_SayWhichCase(string name, string? position, string? area, int found)
    {
        var texts = new Dictionary<LedgerColumn, string> { [LedgerColumn.Name] = name };
        if (position is not null) texts.Add(LedgerColumn.Position, position);
        LedgerMatch.Known[] known =
        [
            new(Guid.NewGuid(), "旧砖厂", "东一路", "41012210020001", new LonLat(114.001, 34.701)), new(Guid.NewGuid(), "旧砖厂", "东二路", "41012210020003", new LonLat(114.009, 34.701)),
        ];

        Assert.Equal(found, LedgerMatch.Find(LedgerRow.Of(1, texts), area, known).Count);
    }

    [Fact]
    public void LedgerMatch_TwoOfOneName_TheAddressTells()
    {
        var row = LedgerRow.Of(1, new Dictionary<LedgerColumn, string> { [LedgerColumn.Name] = "旧砖厂", [LedgerColumn.Address] = "东二路" });
        var second = new LedgerMatch.Known(Guid.NewGuid(), "旧砖厂", "东二路", "41012210020003", new LonLat(114.009, 34.701));

        Assert.Equal([second], LedgerMatch.Find(row, "410122", [new(Guid.NewGuid(), "旧砖厂", "东一路", "41012210020001", new LonLat(114.001, 34.701)), second]));
    }

    [Theory]
    [InlineData("ＡＢ　（１）\u0007", "AB (1)")]
    [InlineData("两\r\n行", "两\n行")]
    [InlineData("半\ud800个", "半个")]
    [InlineData("一\t二", "一 二")]
    public void Plain_WhatNoSheetHolds_IsTakenOut(string written, string plain) => Assert.Equal(plain, LedgerText.Plain(written));

    private static LedgerEntry Entry(Case read) => new("AJ-2021-0001", LedgerStanding.Of(read), new LonLat(114.001, 34.701))
    {
        County = "中牟县", Township = "东镇", Village = "东村", CellCode = "41012210020001", Name = "旧砖厂（东）", FoundBy = "航飞", FoundOn = new DateOnly(2021, 1, 4),
    };

    private static Case Opened() => Case.Open(Guid.NewGuid(), Step(CaseStepKind.Open, Office, 0));

    private static Case Disposing(bool isDone)
    {
        var (first, second, photo) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        List<CaseStep> steps =
        [
            Step(CaseStepKind.Dispatch, Office, 1) with { To = Inspector }, Step(CaseStepKind.Verify, Inspector, 2), Step(CaseStepKind.Confirm, Inspector, 3) with { Violation = ViolationKind.NoLicence },
            Step(CaseStepKind.OrderMeasure, Inspector, 4) with { Measure = new Measure(first, MeasureKind.StopProduction, "东镇", new DateOnly(2021, 1, 8)) },
            Step(CaseStepKind.OrderMeasure, Inspector, 5) with { Measure = new Measure(second, MeasureKind.RemoveDanger, "东镇", new DateOnly(2021, 2, 1)) },
            Step(CaseStepKind.AddEvidence, Inspector, 6) with { Evidence = new Evidence(photo, EvidenceStage.Before, new string('a', 64), null, null) },
        ];
        if (isDone) steps.Add(Step(CaseStepKind.FinishMeasure, Inspector, 7) with { MeasureId = first, EvidenceIds = [photo] });
        return steps.Aggregate(Opened(), (now, step) => Assert.IsType<CaseOutcome.Taken>(now.Take(step)).Case);
    }

    private static CaseStep Step(CaseStepKind kind, Guid by, int hour) => new() { Id = Guid.NewGuid(), Kind = kind, By = by, At = Start.AddHours(hour) };
}
