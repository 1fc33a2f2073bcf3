using static GridMap.Domain.Hazards.HazardKind;

namespace GridMap.Domain.Hazards;

/// <summary>Substances that small illegal workshops are often found with.</summary>
/// <remarks>Source: Emergency Response Guidebook 2024 (US DOT PHMSA, Transport Canada, SICT Mexico): numbered index, and "Immediate precautionary measure" of each guide.</remarks>
public static class Substances
{
    private static readonly Substance[] Known =
    [
        new("1005", "7664-41-7", ["液氨", "氨", "ammonia"], 125, 100, [ToxicVapour, Corrosive, Pressure]),
        new("1017", "7782-50-5", ["液氯", "氯气", "chlorine"], 124, 100, [ToxicVapour, Corrosive, Oxidiser, Pressure]),
        new("1075", null, ["液化石油气", "LPG"], 115, 100, [FlammableGas, Pressure]),
        new("1090", "67-64-1", ["丙酮", "acetone"], 127, 50, [FlammableLiquid]),
        new("1114", "71-43-2", ["苯", "benzene"], 130, 50, [FlammableLiquid, ToxicVapour]),
        new("1170", "64-17-5", ["乙醇", "酒精", "ethanol"], 127, 50, [FlammableLiquid]),
        new("1202", null, ["柴油", "diesel"], 128, 50, [FlammableLiquid]),
        new("1203", null, ["汽油", "petrol"], 128, 50, [FlammableLiquid]),
        new("1230", "67-56-1", ["甲醇", "methanol"], 131, 50, [FlammableLiquid, ToxicVapour]),
        new("1294", "108-88-3", ["甲苯", "toluene"], 130, 50, [FlammableLiquid, ToxicVapour]),
        new("1307", "1330-20-7", ["二甲苯", "xylenes"], 130, 50, [FlammableLiquid, ToxicVapour]),
        new("1789", "7647-01-0", ["盐酸", "hydrochloric acid"], 157, 50, [Corrosive, ToxicVapour]),
        new("1824", "1310-73-2", ["氢氧化钠溶液", "液碱", "烧碱", "caustic soda solution"], 154, 50, [Corrosive]),
        new("1830", "7664-93-9", ["硫酸", "sulphuric acid"], 137, 50, [Corrosive]),
        new("2014", "7722-84-1", ["过氧化氢", "双氧水", "hydrogen peroxide"], 140, 50, [Oxidiser, Corrosive]),
        new("2031", "7697-37-2", ["硝酸", "nitric acid"], 157, 50, [Corrosive, Oxidiser, ToxicVapour]),
        new("2789", "64-19-7", ["冰醋酸", "冰乙酸", "glacial acetic acid"], 132, 50, [FlammableLiquid, Corrosive]),
    ];

    /// <summary>All of them, by UN number.</summary>
    public static IReadOnlyList<Substance> All => Known;

    /// <summary>The substance that numbers or name point to; null when none does.</summary>
    /// <param name="name">As it was called; compared whole.</param>
    /// <param name="cas">CAS registry number; null where unknown.</param>
    /// <param name="unNumber">UN number; null where unknown.</param>
    public static Substance? Find(string name, string? cas, string? unNumber) =>
        Array.Find(Known, one => unNumber is not null && one.UnNumber == unNumber)
        ?? Array.Find(Known, one => cas is not null && one.Cas == cas)
        ?? Array.Find(Known, one => one.Names.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase));
}
