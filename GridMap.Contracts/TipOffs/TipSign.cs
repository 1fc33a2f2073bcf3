using System.Text.Json.Serialization;

namespace GridMap.Contracts.TipOffs;

/// <summary>What somebody saw or smelt.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TipSign>))]
public enum TipSign
{
    /// <summary>刺鼻气味: an irritating smell.</summary>
    Smell,

    /// <summary>储罐、桶、釜、塔: tanks, drums, kettles, towers.</summary>
    Tanks,

    /// <summary>槽罐车、货车: tankers or lorries coming and going.</summary>
    Trucks,

    /// <summary>夜间生产: work by night, behind closed gates.</summary>
    NightWork,

    /// <summary>废水、废渣: coloured water, waste dumped or buried.</summary>
    Waste,

    /// <summary>非法加油: petrol or diesel sold where it may not be.</summary>
    FuelSale,

    /// <summary>Something else, in words.</summary>
    Other,
}
