namespace GridMap.Detection.Synthesis.Elements;

/// <summary>What a shed is roofed with.</summary>
/// <param name="Steel">Colour of most sheets.</param>
/// <param name="Patch">Colour of sheets that were replaced.</param>
/// <param name="PatchShare">Share of sheets replaced, 0 to 1.</param>
/// <param name="Wear">0 is new, 1 is rusted through.</param>
/// <param name="LightStripEvery">Metres between strips that let in light; 0 for none.</param>
/// <param name="Wall">Colour of the walls.</param>
internal sealed record RoofSheet(Rgb Steel, Rgb Patch, double PatchShare, double Wear, double LightStripEvery, Rgb Wall);
