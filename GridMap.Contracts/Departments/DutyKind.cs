using System.Text.Json.Serialization;

namespace GridMap.Contracts.Departments;

/// <summary>What a department may have to do about a violation.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DutyKind>))]
public enum DutyKind
{
    /// <summary>责令停产: order production to stop.</summary>
    StopProduction,

    /// <summary>查封: seal the installation and its area.</summary>
    Seal,

    /// <summary>取样检测: take samples and have them analysed.</summary>
    TakeSamples,

    /// <summary>吊销证照: withdraw, or report the lack of, licences.</summary>
    RevokeLicence,

    /// <summary>转移处置危险废物: have hazardous waste taken away.</summary>
    MoveWaste,

    /// <summary>转移危险化学品: have what is dangerous taken away by who may carry it.</summary>
    MoveChemicals,

    /// <summary>拆除设备: see that installations are dismantled.</summary>
    Dismantle,

    /// <summary>停供工业用电: have the industrial supply cut.</summary>
    CutPower,

    /// <summary>维持秩序、立案侦查: keep order, find who stands behind it.</summary>
    Investigate,

    /// <summary>追查运输来源: trace the vehicles that bring and fetch.</summary>
    TraceTransport,

    /// <summary>督办手续: see that the papers are completed in time.</summary>
    CompletePapers,

    /// <summary>行政处罚: fine, or another penalty.</summary>
    Penalise,

    /// <summary>Something else, said in words.</summary>
    Other,
}
