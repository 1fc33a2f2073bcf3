namespace GridMap.Detection.Synthesis.Elements;

internal enum VehicleKind
{
    Car,
    Lorry,
    Tanker,
}
