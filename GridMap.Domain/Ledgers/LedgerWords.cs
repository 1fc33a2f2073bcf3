using GridMap.Domain.Cases;
using GridMap.Domain.Cases.Disposal;

namespace GridMap.Domain.Ledgers;

/// <summary>The ledger's own words. It is a Chinese document, whatever language its reader's pages speak.</summary>
public static class LedgerWords
{
    /// <summary>A kind of violation, as the plan calls it.</summary>
    public static string Of(ViolationKind kind) => kind switch
    {
        ViolationKind.BeyondLicence => "超许可范围生产、储存",
        ViolationKind.UnlicensedTrade => "非化工企业未经许可生产",
        ViolationKind.NoLicence => "无证无照、证照不全",
        ViolationKind.UnderAnotherName => "挂靠、租赁、厂中厂",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind of violation."),
    };

    /// <summary>A measure.</summary>
    public static string Of(MeasureKind kind) => kind switch
    {
        MeasureKind.StopAndRectify => "责令停产整顿",
        MeasureKind.CompletePapers => "限期办理手续",
        MeasureKind.StopProduction => "责令停止生产",
        MeasureKind.Seal => "查封",
        MeasureKind.Dismantle => "限期拆除",
        MeasureKind.RemoveDanger => "消除事故隐患",
        MeasureKind.Penalty => "行政处罚",
        MeasureKind.AgainstLandlord => "出租人处理",
        MeasureKind.JointPunishment => "联合惩戒",
        MeasureKind.Publish => "公开结果",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown measure."),
    };

    /// <summary>Where a case stands.</summary>
    public static string Of(CaseState state) => state switch
    {
        CaseState.Suspected => "疑似",
        CaseState.Dispatched => "已派单",
        CaseState.Verifying => "核查中",
        CaseState.Excluded => "已排除",
        CaseState.Confirmed => "已确认，待处置",
        CaseState.Disposing => "整改中",
        CaseState.InAcceptance => "待验收",
        CaseState.Closed => "已销号",
        CaseState.Rechecking => "回头看中",
        CaseState.Merged => "已合并",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
    };

    /// <summary>The column 完成情况.</summary>
    /// <param name="standing">Where the case stands.</param>
    public static string Of(LedgerStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var text = Of(standing.State);
        if (standing.State is CaseState.Disposing or CaseState.InAcceptance) text += $"，措施完成 {standing.Measures.Count(measure => measure.IsDone)}/{standing.Measures.Count}";
        if (standing.IsSuspended) text += "，中止";
        if (standing.Round > 1) text += $"，第 {standing.Round} 轮（死灰复燃）";
        return text;
    }
}
