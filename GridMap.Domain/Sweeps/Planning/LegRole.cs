namespace GridMap.Domain.Sweeps.Planning;

/// <summary>What a leg is for.</summary>
public enum LegRole
{
    /// <summary>Photographs.</summary>
    Survey,

    /// <summary>From a line to its neighbour, turn-arounds included.</summary>
    Turn,

    /// <summary>To, from and between places; climb and descent too.</summary>
    Transit,
}
