using System.Globalization;
using GridMap.Contracts.Ledgers;
using GridMap.Domain;
using GridMap.Domain.Areas;
using GridMap.Domain.Campaigns;
using GridMap.Domain.Cases;
using GridMap.Domain.Geo;
using GridMap.Domain.Ledgers;
using NetTopologySuite.Geometries;
using CaseState = GridMap.Contracts.Cases.CaseState;

namespace GridMap.Server.Ledgers.Reports;

/// <summary>The report at the end of a campaign: figures, a map, who handed in what, and the ledger. A Chinese document without persons.</summary>
/// <param name="Campaign">Of which campaign.</param>
/// <param name="AreaName">Of which area.</param>
/// <param name="Day">As of which day.</param>
/// <param name="Items">The rows of the area, excluded cases among them.</param>
/// <param name="Parts">The areas below, by which figures are given; the area itself where it has none.</param>
/// <param name="Outlines">Boundaries for the map; outer ones are not parts of others.</param>
/// <param name="Rounds">Rounds with their counties.</param>
internal sealed record LedgerReport(
    Campaign Campaign, string AreaName, DateOnly Day, IReadOnlyList<LedgerItem> Items, IReadOnlyList<Area> Parts, IReadOnlyList<(Geometry Shape, bool IsOuter)> Outlines, IReadOnlyList<LedgerRound> Rounds)
{
    private const int BarLetters = 20;

    private IReadOnlyList<LedgerItem> Confirmed { get; } = [.. Items.Where(item => item.Row.Violation is not null && item.Row.State is not CaseState.Excluded)];

    public byte[] Write()
    {
        var title = $"{Campaign.Name}总结报告";
        using var word = new WordFile(title);
        word.Title(title);
        word.Subtitle($"{AreaName}\n数据截至 {Write(Day)}");
        Overview(word);
        Figures(word);
        Map(word);
        HandedIn(word);
        word.TurnWide();
        Ledger(word);
        return word.ToBytes(endsWide: true);
    }

    private void Overview(WordFile word)
    {
        word.Heading("一、总体情况");
        var (closed, overdue) = (Confirmed.Count(IsClosed), Items.Count(IsOverdue));
        word.Paragraph($"行动自{Write(Campaign.StartsOn)}起，至{Write(Campaign.EndsOn)}止，分动员部署、排查整治、巩固提升三个阶段。"
            + $"截至{Write(Day)}，{AreaName}共登记线索 {Items.Count} 处，其中核查排除 {Items.Count(item => item.Row.State is CaseState.Excluded)} 处，确认违法 {Confirmed.Count} 处。");
        word.Paragraph($"确认违法的场所中，已销号 {closed} 处，整改和验收中 {Confirmed.Count - closed} 处，移送司法 {Confirmed.Count(item => item.Row.IsTransferred)} 处，"
            + $"死灰复燃 {Confirmed.Count(item => item.Row.Round > 1)} 处；超期未办 {overdue} 处。销号率 {Share(new Proportion(closed, Confirmed.Count))}。");
    }

    private void Figures(WordFile word)
    {
        word.Heading("二、分区域、分类型情况");
        var kinds = Enum.GetValues<ViolationKind>();
        word.Caption("表 1　确认违法场所，按区域和违法类型（处）");
        word.Table(
            ["区域", .. kinds.Select(LedgerWords.Of), "合计", "已销号", "移送司法", "超期"],
            Parts.Select(part => RowOf(part.Name, item => item.Row.AreaCode.StartsWith(part.Code.Text, StringComparison.Ordinal)))
                .Append(RowOf("合计", _ => true)));
        word.Caption("表 2　销号进度");
        word.Table(
            ["区域", "已销号 / 确认", "销号率", "进度"],
            Parts.Select(part => (part.Name, Confirmed.Where(item => item.Row.AreaCode.StartsWith(part.Code.Text, StringComparison.Ordinal)).ToList()))
                .Select(part => (part.Name, Closed: new Proportion(part.Item2.Count(IsClosed), part.Item2.Count)))
                .Select(part => (IReadOnlyList<string>)[part.Name, $"{part.Closed.Hits} / {part.Closed.Total}", Share(part.Closed), Bar(part.Closed)]));
        word.Caption("表 3　处置措施（项）");
        var measures = Confirmed.SelectMany(item => item.Standing.Measures).GroupBy(measure => measure.Kind).OrderBy(group => group.Key);
        word.Table(["措施", "已下达", "已完成"], measures.Select(group => (IReadOnlyList<string>)[LedgerWords.Of(group.Key), Count(group.Count()), Count(group.Count(measure => measure.IsDone))]));

        IReadOnlyList<string> RowOf(string name, Func<LedgerItem, bool> isIn)
        {
            var own = Confirmed.Where(isIn).ToList();
            return
            [
                name, .. kinds.Select(kind => Count(own.Count(item => item.Standing.Violation == kind))), Count(own.Count), Count(own.Count(IsClosed)), Count(own.Count(item => item.Row.IsTransferred)),
                Count(own.Count(IsOverdue)),
            ];
        }
    }

    private void Map(WordFile word)
    {
        word.Heading("三、分布图");
        var places = Items.Where(item => item.Row.State is not CaseState.Excluded).Select(item => (new LonLat(item.Row.Longitude, item.Row.Latitude), item.Row.State)).ToList();
        if (AreaPicture.Draw(Outlines, places) is not { } picture)
        {
            word.Paragraph("没有边界，也没有登记的场所。");
            return;
        }

        word.Picture(picture.Png, AreaPicture.Width, AreaPicture.Height, $"{AreaName}场所分布图，共 {places.Count} 处");
        word.Caption($"图 1　场所分布（{string.Join("　", AreaPicture.Legend.Select(look => $"{look.Sign} {look.Words} {places.Count(place => look.States.Contains(place.State))} 处"))}）。"
            + $"上北下南，左下横线长 {Length(picture.BarMetres)}。");
    }

    private void HandedIn(WordFile word)
    {
        word.Heading("四、台账报送情况");
        word.Caption("表 4　各轮台账签报");
        word.Table(
            ["轮次", "截止日期", "单位", "签报", "处数", "校验值"],
            Rounds.SelectMany(round => round.Counties.Select(county => (IReadOnlyList<string>)
            [
                round.IsFinal ? "总结" : $"第 {round.Number} 轮", Write(round.DueOn), county.Name,
                county.SignOff is { } signed ? $"{signed.By} {Write(CaseRules.DayOf(signed.At))}{(signed.IsLate ? "（迟报）" : "")}" : county.IsLate ? "未签报（超期）" : county.Freeze is null ? "未冻结" : "已冻结，未签报",
                county.Freeze is { } freeze ? Count(freeze.Rows) : "—", county.Freeze?.Sha256[..12] ?? "—",
            ])));
    }

    private void Ledger(WordFile word)
    {
        word.Heading($"附　{LedgerWorkbook.Title}");
        word.Table(
            [.. Enum.GetValues<Domain.Ledgers.LedgerColumn>().Select(LedgerHeader.NameOf)],
            Items.Where(item => item.Row.State is not CaseState.Excluded).Select((item, i) => (IReadOnlyList<string>)
                [Count(i + 1), .. item.Line.ToCells().WithheldFrom(seesPersons: false).Skip(1).Select(cell => cell ?? "")]),
            isSmall: true);
    }

    private bool IsOverdue(LedgerItem item) => item.Row.LastDay < Day;

    private static bool IsClosed(LedgerItem item) => item.Row.State is CaseState.Closed or CaseState.Rechecking;

    private static string Bar(Proportion closed) =>
        closed.Share is { } share && (int)Math.Round(share * BarLetters) is var full ? new string('█', full) + new string('░', BarLetters - full) : "";

    // Of a few, a share says little: the interval says how little.
    private static string Share(Proportion part) => part.Share is not { } share ? "—"
        : string.Create(CultureInfo.InvariantCulture, $"{share:P0}（95% 区间 {part.Low:P0}—{part.High:P0}）").Replace(" %", "%", StringComparison.Ordinal);

    private static string Length(double metres) => metres >= 1000 ? $"{metres / 1000:0.#} 公里" : $"{metres:0} 米";

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Write(DateOnly day) => day.ToString("yyyy 年 M 月 d 日", CultureInfo.InvariantCulture);
}
