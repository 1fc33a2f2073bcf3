using GridMap.Domain.Cases;
using GridMap.Domain.Ledgers;

namespace GridMap.Server.Ledgers;

/// <summary>What belongs into each column, for whoever fills in the template.</summary>
internal static class LedgerGuide
{
    public static string Of(LedgerColumn column) => column switch
    {
        LedgerColumn.Number => "顺序号。",
        LedgerColumn.County or LedgerColumn.Township or LedgerColumn.Village => "名称与“区域与网格”页一致。没有经纬度时，用来确定位置。",
        LedgerColumn.CellCode => "14 或 15 位网格编码，可不填。",
        LedgerColumn.Name => "必填。没有名称的写场所特征，如“闲置养殖场”。",
        LedgerColumn.Address => "详细地址。",
        LedgerColumn.Position => "经度, 纬度（WGS 84 或 CGCS2000），如 113.512345, 34.701234；也可分“经度”“纬度”两列。没有的，取所在村的点并注明。",
        LedgerColumn.PersonInCharge => "个人信息，只供安委办和部门查看。",
        LedgerColumn.Landlord => "个人信息，只供安委办和部门查看。",
        LedgerColumn.Violation => $"1 至 4 或名称：{string.Join("；", Enum.GetValues<ViolationKind>().Select((kind, i) => $"{i + 1} {LedgerWords.Of(kind)}"))}。",
        LedgerColumn.Products => "产品、原料和储存的危险化学品。",
        LedgerColumn.Licences => "有哪些证照，缺哪些证照。",
        LedgerColumn.FoundBy => "航飞、网格排查、举报、部门移交等。",
        LedgerColumn.FoundOn => "如 2021-01-05；写成文字或表格日期都可以。",
        LedgerColumn.Measures => "由案件步骤产生；新行填写的内容转入备注。",
        LedgerColumn.Unit => "责任单位。",
        LedgerColumn.PersonResponsible => "责任单位的责任人。",
        LedgerColumn.DueOn => "由案件步骤产生；新行填写的内容转入备注。",
        LedgerColumn.Completion => "由案件步骤产生；新行填写的内容转入备注。",
        LedgerColumn.IsTransferred => "是或否。由案件步骤产生；新行填写的内容转入备注。",
        LedgerColumn.AcceptedOn => "由案件步骤产生；新行填写的内容转入备注。",
        LedgerColumn.RecheckedOn => "由案件步骤产生；新行填写的内容转入备注。",
        _ => "其他说明。",
    };
}
