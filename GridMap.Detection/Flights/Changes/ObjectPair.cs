namespace GridMap.Detection.Flights.Changes;

/// <summary>An object of each flight taken for the same one.</summary>
internal readonly record struct ObjectPair(PlacedObject Earlier, PlacedObject Later, double Overlap, double DistanceMetres);
