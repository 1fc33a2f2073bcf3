namespace GridMap.Screening.Cities.Sites;

/// <summary>What lawfully goes on at a place.</summary>
internal enum Trade
{
    Empty,
    Household,
    HomeWorkshop,
    DriverHome,
    Storage,
    MachineShop,
    Furniture,
    Plastics,
    Printing,
    Foundry,
    FeedMill,
    ConcretePlant,
    ChemicalPlant,
    ChemicalTrader,
    PaintShop,
    Food,
    Bakery,
    ColdStore,
    BuildingMaterials,
    Recycling,
    Livestock,
    Greenhouse,
    GrainDryer,
    TruckYard,
    RestPlace,
    CarRepair,
    FuelStation,
    ChargingStation,
}
