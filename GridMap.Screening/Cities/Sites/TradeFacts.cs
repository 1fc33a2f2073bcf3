using GridMap.Screening.Cities.Power;

namespace GridMap.Screening.Cities.Sites;

/// <summary>What a trade needs and shows: its load, its shifts, its deliveries, what stands in its yard, whether it smells.</summary>
/// <param name="Word">The trade as a meter's file has it.</param>
/// <param name="KwhADay">Median of working days.</param>
/// <param name="ThreePhase">Share with industrial supply.</param>
/// <param name="Shifts">When it works, with weights.</param>
/// <param name="DangerousLoads">Lawful deliveries of dangerous goods a month: fuel, gases, paint, acids, ammonia.</param>
/// <param name="Tanks">Mean of round things seen from above: silos, water and fuel tanks, drums.</param>
/// <param name="Smell">0 to 1.</param>
/// <param name="Registered">Share that the registry knows at all.</param>
/// <param name="Licensed">Share with a licence for hazardous chemicals.</param>
/// <param name="ExemptFromStops">Share that may go on while a stop is ordered.</param>
internal sealed record TradeFacts(
    string Word, double KwhADay, double ThreePhase, IReadOnlyList<(Shift, double)> Shifts, Season Season = Season.None, double DangerousLoads = 0,
    double Tanks = 0, double Smell = 0, double Registered = 1, double Licensed = 0, double ExemptFromStops = 0)
{
    private static readonly (Shift, double)[] Home = [(Shift.Home, 1)];
    private static readonly (Shift, double)[] Works = [(Shift.Day, 0.68), (Shift.Two, 0.22), (Shift.Round, 0.06), (Shift.Night, 0.04)];

    // What works under licence does so by night, too: power is cheaper, and tanks are filled while streets are empty.
    private static readonly (Shift, double)[] LicensedWorks = [(Shift.Day, 0.5), (Shift.Two, 0.22), (Shift.Round, 0.08), (Shift.Night, 0.2)];

    private static readonly Dictionary<Trade, TradeFacts> All = new()
    {
        [Trade.Empty] = new("未用电", 0.4, 0.25, Home, Registered: 0.15),
        [Trade.Household] = new("居民生活", 7, 0.02, Home, Season.Cooling, Tanks: 0.08, Registered: 0.02, ExemptFromStops: 1),
        [Trade.HomeWorkshop] = new("食品加工", 45, 0.35, [(Shift.EarlyMorning, 0.7), (Shift.Day, 0.3)], Tanks: 0.2, Smell: 0.15, Registered: 0.55, ExemptFromStops: 0.7),
        [Trade.DriverHome] = new("居民生活", 8, 0.02, Home, Season.Cooling, Registered: 0.02, ExemptFromStops: 1),
        [Trade.Storage] = new("仓储", 18, 0.3, [(Shift.Day, 1)], Registered: 0.7, ExemptFromStops: 0.8),
        [Trade.MachineShop] = new("金属制品", 260, 0.97, Works, DangerousLoads: 0.3, Tanks: 0.15, Smell: 0.05),
        [Trade.Furniture] = new("家具制造", 210, 0.95, Works, DangerousLoads: 0.8, Tanks: 0.2, Smell: 0.3),
        [Trade.Plastics] = new("塑料制品", 620, 1, [(Shift.Two, 0.35), (Shift.Round, 0.4), (Shift.Day, 0.15), (Shift.Night, 0.1)], DangerousLoads: 0.4, Tanks: 0.4, Smell: 0.35),
        [Trade.Printing] = new("印刷包装", 190, 0.95, Works, DangerousLoads: 0.8, Tanks: 0.1, Smell: 0.15),
        [Trade.Foundry] = new("铸造", 1500, 1, [(Shift.Night, 0.6), (Shift.Round, 0.4)], DangerousLoads: 0.4, Tanks: 0.5, Smell: 0.3),
        [Trade.FeedMill] = new("饲料加工", 700, 1, [(Shift.Two, 0.6), (Shift.Round, 0.4)], DangerousLoads: 0.6, Tanks: 4, Smell: 0.45, ExemptFromStops: 0.4),
        [Trade.ConcretePlant] = new("商品混凝土", 900, 1, [(Shift.Two, 0.5), (Shift.Night, 0.3), (Shift.Day, 0.2)], DangerousLoads: 2.5, Tanks: 5, Smell: 0.05, Licensed: 0.02),
        [Trade.ChemicalPlant] = new("化学原料和化学制品", 1600, 1, [(Shift.Round, 0.6), (Shift.Two, 0.2), (Shift.Night, 0.2)], DangerousLoads: 18, Tanks: 8, Smell: 0.5, Licensed: 0.97, ExemptFromStops: 0.3),
        [Trade.ChemicalTrader] = new("化工产品批发", 35, 0.5, [(Shift.Day, 1)], DangerousLoads: 7, Tanks: 1.5, Smell: 0.2, Licensed: 0.93, ExemptFromStops: 0.6),
        [Trade.PaintShop] = new("表面处理", 380, 1, LicensedWorks, DangerousLoads: 2, Tanks: 0.6, Smell: 0.55, Licensed: 0.35),
        [Trade.Food] = new("食品制造", 420, 0.98, [(Shift.Day, 0.4), (Shift.Two, 0.3), (Shift.EarlyMorning, 0.2), (Shift.Round, 0.1)], Season.Cooling, Tanks: 0.8, Smell: 0.2, ExemptFromStops: 0.6),
        [Trade.Bakery] = new("面包糕点", 330, 0.95, [(Shift.EarlyMorning, 0.6), (Shift.Night, 0.4)], Tanks: 0.3, Smell: 0.15, ExemptFromStops: 0.6),
        [Trade.ColdStore] = new("冷链仓储", 800, 1, [(Shift.Round, 0.55), (Shift.Night, 0.45)], Season.Cooling, DangerousLoads: 0.4, Tanks: 1, Smell: 0.05, ExemptFromStops: 0.9),
        [Trade.BuildingMaterials] = new("建材", 150, 0.85, Works, DangerousLoads: 0.4, Tanks: 0.5),
        [Trade.Recycling] = new("再生资源回收", 60, 0.7, [(Shift.Day, 0.85), (Shift.Two, 0.15)], DangerousLoads: 0.3, Tanks: 0.8, Smell: 0.25, Registered: 0.75),
        [Trade.Livestock] = new("畜牧", 55, 0.5, [(Shift.Round, 0.6), (Shift.Day, 0.4)], Season.Heating, Tanks: 1, Smell: 0.6, Registered: 0.6, ExemptFromStops: 1),
        [Trade.Greenhouse] = new("设施农业", 40, 0.7, [(Shift.Night, 0.6), (Shift.Round, 0.4)], Season.Heating, Tanks: 0.8, Registered: 0.5, ExemptFromStops: 1),
        [Trade.GrainDryer] = new("粮食烘干", 30, 1, [(Shift.Round, 0.8), (Shift.Two, 0.2)], Season.Grain, DangerousLoads: 0.3, Tanks: 2.5, Smell: 0.1, Registered: 0.75, ExemptFromStops: 0.9),
        [Trade.TruckYard] = new("道路运输", 40, 0.5, [(Shift.Day, 0.5), (Shift.Two, 0.5)], DangerousLoads: 0.8, Tanks: 0.4, Smell: 0.05, Registered: 0.85, ExemptFromStops: 0.9),
        [Trade.RestPlace] = new("餐饮", 60, 0.6, [(Shift.Two, 1)], Season.Cooling, Registered: 0.8, ExemptFromStops: 1),
        [Trade.CarRepair] = new("汽车修理", 35, 0.6, [(Shift.Day, 1)], DangerousLoads: 0.5, Tanks: 0.5, Smell: 0.25, Registered: 0.85, ExemptFromStops: 0.5),
        [Trade.ChargingStation] = new("充换电服务", 850, 1, [(Shift.Night, 0.55), (Shift.Round, 0.35), (Shift.Two, 0.1)], Registered: 0.85, ExemptFromStops: 1),
        [Trade.FuelStation] = new("加油站", 90, 0.7, [(Shift.Round, 0.6), (Shift.Two, 0.4)], DangerousLoads: 9, Tanks: 0.5, Smell: 0.1, Licensed: 1, ExemptFromStops: 1),
    };

    public static TradeFacts Of(Trade trade) => All[trade];
}
