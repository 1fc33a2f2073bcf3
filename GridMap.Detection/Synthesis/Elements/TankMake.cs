namespace GridMap.Detection.Synthesis.Elements;

/// <summary>What an upright tank is made of.</summary>
/// <param name="Roof">Shape of the top.</param>
/// <param name="Coat">Colour of the top.</param>
/// <param name="Wall">Colour of the wall.</param>
/// <param name="Wear">0 is new, 1 is eaten by rust or bleached.</param>
/// <param name="Gloss">0 is matt paint, 1 polished steel.</param>
/// <param name="HasStair">A stair winds round the wall and a railing round the rim.</param>
internal sealed record TankMake(TankRoof Roof, Rgb Coat, Rgb Wall, double Wear, double Gloss, bool HasStair);
