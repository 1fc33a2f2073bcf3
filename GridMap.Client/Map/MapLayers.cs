namespace GridMap.Client.Map;

/// <summary>What the map shows.</summary>
/// <param name="CellsBy"><c>sweep</c>, <c>suspects</c> or <c>scene</c> (how much a cell is worth a look).</param>
/// <param name="Heat">How much suspicion lies where, by the suspects' scores.</param>
/// <param name="Markers">What other command systems say is somewhere.</param>
/// <param name="People">Who is where, for those who may see it.</param>
/// <param name="Drones">Drones in the air.</param>
/// <param name="Cases">Cases, beside the suspects that they came from.</param>
/// <param name="Opacity">Of the orthophotos, 0 to 1.</param>
public sealed record MapLayers(
    bool Cells = true, string CellsBy = "sweep", bool Areas = true, bool Graticule = true, bool Orthophotos = true, double Opacity = 1,
    bool Detections = false, bool Suspects = true, bool Premises = true, bool Heat = false, bool Markers = true, bool People = true, bool Drones = true, bool Cases = true);
