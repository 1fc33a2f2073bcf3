namespace GridMap.Screening.Cities.Sites;

/// <summary>What kind of building or plot it is, whatever goes on there.</summary>
internal enum PlaceKind
{
    Factory,
    IdleFactory,
    Warehouse,
    IdleWarehouse,
    Farm,
    AbandonedFarm,
    House,
    Yard,
}
