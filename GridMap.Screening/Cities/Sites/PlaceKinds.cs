using GridMap.Screening.Cities.Ground;

namespace GridMap.Screening.Cities.Sites;

/// <summary>How kinds of places are written, how common they are, and what goes on in them.</summary>
internal static class PlaceKinds
{
    public static string CodeOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Factory => "factory",
        PlaceKind.IdleFactory => "idle_factory",
        PlaceKind.Warehouse => "warehouse",
        PlaceKind.IdleWarehouse => "idle_warehouse",
        PlaceKind.Farm => "farm",
        PlaceKind.AbandonedFarm => "abandoned_farm",
        PlaceKind.House => "house",
        _ => "yard",
    };

    public static string WordOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Factory => "厂房",
        PlaceKind.IdleFactory => "闲置厂房",
        PlaceKind.Warehouse => "仓库",
        PlaceKind.IdleWarehouse => "闲置仓库",
        PlaceKind.Farm => "养殖场",
        PlaceKind.AbandonedFarm => "废弃养殖场",
        PlaceKind.House => "民房",
        _ => "院落",
    };

    public static IReadOnlyList<(PlaceKind, double)> Mix(VillageSetting setting) => setting switch
    {
        VillageSetting.Urban =>
        [
            (PlaceKind.House, 0.45), (PlaceKind.Warehouse, 0.14), (PlaceKind.Factory, 0.14), (PlaceKind.IdleFactory, 0.09),
            (PlaceKind.IdleWarehouse, 0.06), (PlaceKind.Yard, 0.12),
        ],
        VillageSetting.Fringe =>
        [
            (PlaceKind.House, 0.29), (PlaceKind.Factory, 0.17), (PlaceKind.IdleFactory, 0.13), (PlaceKind.Warehouse, 0.11),
            (PlaceKind.IdleWarehouse, 0.08), (PlaceKind.Yard, 0.13), (PlaceKind.Farm, 0.05), (PlaceKind.AbandonedFarm, 0.04),
        ],
        _ =>
        [
            (PlaceKind.House, 0.36), (PlaceKind.Farm, 0.17), (PlaceKind.AbandonedFarm, 0.14), (PlaceKind.Factory, 0.07),
            (PlaceKind.IdleFactory, 0.08), (PlaceKind.Warehouse, 0.05), (PlaceKind.IdleWarehouse, 0.04), (PlaceKind.Yard, 0.09),
        ],
    };

    /// <summary>What goes on in such a place; trades that look like workshops are as common as the city's temper says.</summary>
    public static IReadOnlyList<(Trade, double)> Uses(PlaceKind kind, double confusers) => kind switch
    {
        PlaceKind.Factory =>
        [
            (Trade.MachineShop, 0.26), (Trade.Furniture, 0.11), (Trade.Plastics, 0.13), (Trade.Printing, 0.06), (Trade.Food, 0.12), (Trade.BuildingMaterials, 0.1),
            (Trade.FeedMill, 0.05 * confusers), (Trade.ConcretePlant, 0.04 * confusers), (Trade.PaintShop, 0.05 * confusers), (Trade.ColdStore, 0.03 * confusers),
            (Trade.ChemicalPlant, 0.025), (Trade.Foundry, 0.04 * confusers), (Trade.Bakery, 0.03 * confusers),
        ],
        PlaceKind.IdleFactory =>
        [
            (Trade.Empty, 0.66), (Trade.Storage, 0.17), (Trade.MachineShop, 0.06 * confusers), (Trade.PaintShop, 0.02 * confusers),
            (Trade.Recycling, 0.05 * confusers), (Trade.Plastics, 0.02 * confusers), (Trade.ChargingStation, 0.015 * confusers),
        ],
        PlaceKind.Warehouse =>
        [
            (Trade.Storage, 0.56), (Trade.ColdStore, 0.12 * confusers), (Trade.TruckYard, 0.1), (Trade.ChemicalTrader, 0.05), (Trade.GrainDryer, 0.08 * confusers), (Trade.ChargingStation, 0.03 * confusers),
        ],
        PlaceKind.IdleWarehouse => [(Trade.Empty, 0.72), (Trade.Storage, 0.2), (Trade.Recycling, 0.05 * confusers)],
        PlaceKind.Farm => [(Trade.Livestock, 0.62), (Trade.Greenhouse, 0.2 * confusers), (Trade.FeedMill, 0.03 * confusers), (Trade.GrainDryer, 0.05 * confusers)],
        PlaceKind.AbandonedFarm => [(Trade.Empty, 0.78), (Trade.Storage, 0.08), (Trade.Livestock, 0.08), (Trade.Recycling, 0.03 * confusers)],
        PlaceKind.House => [(Trade.Household, 0.84), (Trade.HomeWorkshop, 0.09 * confusers), (Trade.DriverHome, 0.03 * confusers), (Trade.Empty, 0.06)],
        _ =>
        [
            (Trade.Recycling, 0.25), (Trade.TruckYard, 0.14), (Trade.CarRepair, 0.18), (Trade.BuildingMaterials, 0.16), (Trade.RestPlace, 0.06 * confusers),
            (Trade.FuelStation, 0.06), (Trade.ChargingStation, 0.06 * confusers), (Trade.Empty, 0.15),
        ],
    };

    /// <summary>How much those who hide a workshop like such a place.</summary>
    public static double HidingAppeal(PlaceKind kind) => kind switch
    {
        PlaceKind.IdleFactory => 4,
        PlaceKind.AbandonedFarm => 3.5,
        PlaceKind.IdleWarehouse => 2.5,
        PlaceKind.Yard => 1.6,
        PlaceKind.Factory or PlaceKind.Warehouse => 0.9,
        PlaceKind.Farm => 0.7,
        _ => 0.45,
    };
}
