using System.Text.Json.Serialization;

namespace GridMap.Contracts.Cases;

/// <summary>What can be ordered.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MeasureKind>))]
public enum MeasureKind
{
    /// <summary>责令停产整顿: stop production and put things right.</summary>
    StopAndRectify,

    /// <summary>限期办理手续: complete the papers within a set time.</summary>
    CompletePapers,

    /// <summary>责令停止生产: stop production at once.</summary>
    StopProduction,

    /// <summary>查封: seal the installation and its area.</summary>
    Seal,

    /// <summary>限期拆除: dismantle the installation within a set time.</summary>
    Dismantle,

    /// <summary>消除隐患: clear away what is dangerous, at its root.</summary>
    RemoveDanger,

    /// <summary>行政处罚: a fine or another penalty.</summary>
    Penalty,

    /// <summary>出租人处理: measures against who let premises or equipment illegally.</summary>
    AgainstLandlord,

    /// <summary>联合惩戒: entry into the credit system's joint punishment list.</summary>
    JointPunishment,

    /// <summary>公开结果: publication of the result.</summary>
    Publish,
}
