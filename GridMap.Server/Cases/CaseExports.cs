using GridMap.Contracts.Cases;
using GridMap.Domain.Cases;
using GridMap.Server.Areas;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using CaseState = GridMap.Contracts.Cases.CaseState;
using CaseStepKind = GridMap.Contracts.Cases.CaseStepKind;
using MeasureKind = GridMap.Domain.Cases.Disposal.MeasureKind;

namespace GridMap.Server.Cases;

/// <summary>Lists that leave the system: for the credit system's joint punishment, and for publication.</summary>
internal sealed class CaseExports(GridMapDb db, CaseReader reader, CaseParties parties, CasePenalties penalties, AreaDirectory areas)
{
    /// <summary>Cases with a measure of joint punishment and the people it is against; each case's parties count as read.</summary>
    public async Task<byte[]> JointPunishmentAsync(AreaScope within, KnownAccount who, CancellationToken cancellation)
    {
        // Measures stand in the steps; whose case has such a measure still is told by the case.
        var word = $"\"{MeasureKind.JointPunishment}\"";
        var ids = db.CaseSteps.Where(step => step.Kind == CaseStepKind.OrderMeasure && step.Body.Contains(word)).Select(step => step.CaseId);
        var rows = await db.Cases.AsNoTracking().Within(within, row => row.AreaCode).Where(row => ids.Contains(row.Id)).OrderBy(row => row.Number).ToListAsync(cancellation);
        List<IReadOnlyList<string?>> lines = [["案件编号", "场所名称", "地址", "违法类型", "身份", "姓名或名称", "下达期限", "完成日期", "是否移送司法", "处罚决定书文号", "处罚机关", "处罚种类", "金额（元）", "决定日期", "缴清日期"]];
        foreach (var row in rows)
        {
            var measures = (await ReadAsync(row, cancellation)).Measures.Values.Where(measure => measure.Measure.Kind is MeasureKind.JointPunishment).ToList();
            if (measures.Count == 0)
            {
                continue;
            }

            var facts = CaseRows.Read<CaseFacts>(row.Facts);
            var people = await parties.ReadAsync(row, who, cancellation);
            var decisions = (await penalties.ListAsync(row.Id, cancellation)).Where(decision => !decision.IsWithdrawn).ToList();
            lines.AddRange(
                from measure in measures
                from person in people.DefaultIfEmpty()
                // What names nobody of the case is against the place, and so beside each of them.
                let own = decisions.FindAll(decision => decision.PartyId is null || decision.PartyId == person?.Id)
                select (IReadOnlyList<string?>)
                [
                    row.Number, row.Name, facts.Address, row.Violation is { } violation ? CaseWords.Of(violation) : "", person is null ? "" : CaseWords.Of(person.Role), person?.Name,
                    Day(measure.Measure.DueOn), measure.DoneAt is { } done ? Day(CaseRules.DayOf(done)) : "", row.IsTransferred ? "是" : "否",
                    Each(own, decision => decision.DocumentNumber), Each(own, decision => decision.Authority), Each(own, decision => CaseWords.Of(decision.Kind)),
                    Each(own, decision => CaseWords.Of(decision.AmountYuan)), Each(own, decision => Day(decision.DecidedOn)), Each(own, decision => decision.PaidOn is { } paid ? Day(paid) : decision.AmountYuan is null ? "" : "未缴清"),
                ]);
        }

        return CsvText.Write(lines);
    }

    /// <summary>What became of closed cases, without a person's name.</summary>
    public async Task<byte[]> ResultsAsync(AreaScope within, CancellationToken cancellation)
    {
        var names = await areas.CurrentAsync(cancellation);
        var rows = await db.Cases.AsNoTracking().Within(within, row => row.AreaCode)
            .Where(row => row.State == CaseState.Closed || row.State == CaseState.Rechecking).OrderBy(row => row.Number).ToListAsync(cancellation);
        List<IReadOnlyList<string?>> lines = [["案件编号", "所在县（市、区）", "所在乡镇（街道）", "违法类型", "处置措施", "行政处罚", "销号日期", "是否移送司法"]];
        foreach (var row in rows)
        {
            var now = await ReadAsync(row, cancellation);
            var closed = now.Steps.FindLast(step => step.Kind is Domain.Cases.CaseStepKind.Close);
            lines.Add(
            [
                row.Number, NameOf(6), NameOf(9), row.Violation is { } violation ? CaseWords.Of(violation) : "",
                string.Join('、', now.Measures.Values.Select(measure => measure.Measure.Kind).Distinct().Order().Select(kind => CaseWords.Of((Contracts.Cases.MeasureKind)kind))),
                Decided(await penalties.ListAsync(row.Id, cancellation)), closed is null ? "" : Day(CaseRules.DayOf(closed.At)), row.IsTransferred ? "是" : "否",
            ]);

            string? NameOf(int digits) => row.AreaCode.Length >= digits ? names.Find(row.AreaCode[..digits])?.Name : null;
        }

        return CsvText.Write(lines);
    }

    private static string Each(List<CasePenalty> decisions, Func<CasePenalty, string> word) => string.Join('；', decisions.Select(word));

    /// <summary>What was imposed, without whom it is against.</summary>
    private static string Decided(IReadOnlyList<CasePenalty> decisions) => string.Join('、', decisions.Where(decision => !decision.IsWithdrawn)
        .Select(decision => decision.AmountYuan is { } yuan ? $"{CaseWords.Of(decision.Kind)} {CaseWords.Of(yuan)} 元" : CaseWords.Of(decision.Kind)));

    private async Task<Case> ReadAsync(CaseRow row, CancellationToken cancellation) =>
        Case.Read(row.Id, [.. (await reader.RecordsAsync(row.Id, cancellation)).Select(record => record.ToStep())]);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
