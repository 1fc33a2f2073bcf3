using System.Text.Json.Serialization;

namespace GridMap.Contracts.Ledgers;

/// <summary>Columns of the ledger (清单台账), in the order in which cells stand in a line.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LedgerColumn>))]
public enum LedgerColumn
{
    /// <summary>序号.</summary>
    Number,

    /// <summary>县(市、区).</summary>
    County,

    /// <summary>乡镇(街道).</summary>
    Township,

    /// <summary>村(社区).</summary>
    Village,

    /// <summary>网格编码.</summary>
    CellCode,

    /// <summary>单位名称或场所.</summary>
    Name,

    /// <summary>地址.</summary>
    Address,

    /// <summary>经纬度.</summary>
    Position,

    /// <summary>负责人: personal data.</summary>
    PersonInCharge,

    /// <summary>场所出租人: personal data.</summary>
    Landlord,

    /// <summary>违法类型.</summary>
    Violation,

    /// <summary>产品及危险化学品.</summary>
    Products,

    /// <summary>证照情况.</summary>
    Licences,

    /// <summary>发现方式.</summary>
    FoundBy,

    /// <summary>发现日期.</summary>
    FoundOn,

    /// <summary>处置措施.</summary>
    Measures,

    /// <summary>责任单位.</summary>
    Unit,

    /// <summary>责任人.</summary>
    PersonResponsible,

    /// <summary>整改时限.</summary>
    DueOn,

    /// <summary>完成情况.</summary>
    Completion,

    /// <summary>是否移送司法.</summary>
    IsTransferred,

    /// <summary>验收日期.</summary>
    AcceptedOn,

    /// <summary>回头看日期.</summary>
    RecheckedOn,

    /// <summary>备注.</summary>
    Remarks,
}
