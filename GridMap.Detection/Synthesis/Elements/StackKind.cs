namespace GridMap.Detection.Synthesis.Elements;

internal enum StackKind
{
    Tarpaulin,
    Pallets,
    Planks,
    Crate,
    SolarPanel,
    Skip,
}
