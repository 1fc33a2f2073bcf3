namespace GridMap.Detection.Synthesis.Elements;

internal enum RoundKind
{
    Well,
    Manhole,
    Haystack,
    FlowerBed,
    Umbrella,
    Dish,
    Tyre,
    CableDrum,
    Pit,
}
