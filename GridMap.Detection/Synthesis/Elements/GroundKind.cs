namespace GridMap.Detection.Synthesis.Elements;

internal enum GroundKind
{
    Dirt,
    Concrete,
    Asphalt,
    Crop,
    Water,
    Gravel,
    Plain,
}
