namespace GridMap.Server.Tests.Sweeps;

/// <summary>Who flies with what on which battery.</summary>
internal sealed record SweepFleet(Guid Crew, Guid Drone, Guid Battery);
