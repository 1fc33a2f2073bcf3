namespace GridMap.Detection.Synthesis;

/// <summary>What was made.</summary>
/// <param name="ImagePath">The orthophoto.</param>
/// <param name="WidthPixels">Its width.</param>
/// <param name="HeightPixels">Its height.</param>
/// <param name="Epsg">Its coordinate system.</param>
/// <param name="Tanks">Tanks built, those cut off by the edge included.</param>
/// <param name="Structures">Structures built, those cut off by the edge included.</param>
/// <param name="Premises">Registered places.</param>
public sealed record SynthesizedScene(string ImagePath, int WidthPixels, int HeightPixels, int Epsg, int Tanks, int Structures, int Premises);
