namespace GridMap.Screening.Cities.Sites;

/// <summary>What a kind of workshop needs and shows.</summary>
/// <param name="KwhADay">Median on days when it works.</param>
/// <param name="PauseDays">Between two deliveries, raw goods and product together.</param>
/// <param name="Tanks">Mean of tanks and groups of drums.</param>
/// <param name="Smell">0 to 1.</param>
/// <param name="BatchDays">Days of work in a row; then as many of rest, or fewer. 0 for every day.</param>
/// <param name="Decoys">Trades that people register in front of it.</param>
internal sealed record WorkshopFacts(double KwhADay, double PauseDays, double Tanks, double Smell, int BatchDays, IReadOnlyList<string> Decoys)
{
    public static WorkshopFacts Of(WorkshopKind kind) => kind switch
    {
        WorkshopKind.SolventBlending => new(110, 6, 4, 0.7, 0, ["新材料", "清洁用品", "日用化工", "食品"]),
        WorkshopKind.Glue => new(190, 8, 3, 0.6, 5, ["建材", "包装材料", "新材料"]),
        WorkshopKind.PaintThinner => new(70, 6, 3, 0.7, 3, ["装饰材料", "涂料", "建材"]),
        WorkshopKind.WasteOil => new(520, 5, 6, 0.9, 8, ["再生资源", "润滑油", "环保科技"]),
        WorkshopKind.AcidWash => new(420, 9, 2.5, 0.6, 0, ["金属制品", "五金加工", "再生资源", "机械"]),
        WorkshopKind.FuelStorage => new(12, 4, 3, 0.35, 0, ["物流", "商贸", "汽车用品", "冷链"]),
        WorkshopKind.PesticideRepacking => new(60, 12, 1.5, 0.6, 4, ["农资", "生物科技", "饲料"]),
        _ => new(800, 7, 6, 0.8, 10, ["新材料", "生物科技", "科技", "饲料", "冷链"]),
    };
}
