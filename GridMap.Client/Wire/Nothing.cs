namespace GridMap.Client.Wire;

/// <summary>The value of a reply that has none.</summary>
public readonly record struct Nothing;
