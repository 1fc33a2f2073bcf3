namespace GridMap.Server.Grids;

/// <summary>Suspects of one cell: not yet reviewed, and confirmed.</summary>
internal readonly record struct SuspectCount(int Suspected, int Confirmed);
