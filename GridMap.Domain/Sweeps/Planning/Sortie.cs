using GridMap.Domain.Geo;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>One flight from take-off to landing on one battery.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="TakeOff">Where it starts and lands, metres of the plan's frame.</param>
/// <param name="Legs">In flying order, climb first and descent last.</param>
/// <param name="Photos">In flying order.</param>
/// <param name="BatteryFraction">Share of the usable charge it takes, reserve not counted in; 1 uses all of it.</param>
/// <param name="Drone">Which drone flies it, from 1.</param>
/// <param name="StartSeconds">When it takes off after the campaign's start.</param>
public sealed record Sortie(
    int Number, MetricPoint TakeOff, IReadOnlyList<FlightLeg> Legs, IReadOnlyList<PlannedPhoto> Photos, double BatteryFraction, int Drone = 1, double StartSeconds = 0)
{
    /// <summary>From take-off to landing.</summary>
    public double Seconds => Legs.Sum(leg => leg.Seconds);

    /// <summary>Length of the flight in space, climb and descent included, metres.</summary>
    public double DistanceMetres => Legs.Sum(leg => leg.LengthMetres);
}
