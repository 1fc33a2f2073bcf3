namespace GridMap.Domain.Sweeps.Planning;

/// <summary>What one battery gives, and in which weather.</summary>
/// <remarks>
/// A model, not a measurement: cold takes 1 % of the charge for each degree below 20 °C down to half of it, flying through the air faster than
/// <see cref="EasyAirSpeedMetresPerSecond"/> costs with the square of the speed, climbing costs <see cref="ClimbFactor"/> times level flight.
/// </remarks>
public sealed record BatteryState
{
    /// <summary>Flight time of a new, full battery in still, warm air, seconds.</summary>
    public double EnduranceSeconds { get; init; } = 30 * 60;

    /// <summary>Share that stays in the battery at landing, 0 to 0.9.</summary>
    public double ReserveFraction { get; init; } = 0.2;

    /// <summary>Charge that the battery still takes of what it took new, above 0 to 1.</summary>
    public double HealthFraction { get; init; } = 1;

    /// <summary>Air temperature, degrees Celsius.</summary>
    public double TemperatureCelsius { get; init; } = 20;

    /// <summary>Wind, metres a second.</summary>
    public double WindMetresPerSecond { get; init; }

    /// <summary>Where the wind comes from, degrees clockwise from north.</summary>
    public double WindFromDegrees { get; init; }

    /// <summary>Up to this speed through the air a multicopter needs no more power than hovering, metres a second.</summary>
    public const double EasyAirSpeedMetresPerSecond = 15;

    /// <summary>Power of climbing against that of level flight.</summary>
    public const double ClimbFactor = 1.4;

    /// <summary>Seconds of level flight in still air that one sortie may use.</summary>
    public double UsableSeconds =>
        EnduranceSeconds * (1 - ReserveFraction) * HealthFraction * Math.Clamp(1 - (20 - TemperatureCelsius) / 100, 0.5, 1);

    /// <summary>Whether another battery, in the same weather and with the same reserve, holds what a sortie takes of this one.</summary>
    /// <param name="batteryFraction">Share of this battery's usable charge that the sortie takes.</param>
    /// <param name="enduranceSeconds">The other's flight time when new.</param>
    /// <param name="healthFraction">Charge that the other still takes of what it took new.</param>
    public bool CanBeReplacedBy(double batteryFraction, double enduranceSeconds, double healthFraction) =>
        batteryFraction * UsableSeconds <= (this with { EnduranceSeconds = enduranceSeconds, HealthFraction = healthFraction }).UsableSeconds + 1e-6;

    /// <summary>What flying level costs, in seconds of level flight in still air a second.</summary>
    /// <param name="eastMetresPerSecond">Speed over the ground to the east.</param>
    /// <param name="northMetresPerSecond">Speed over the ground to the north.</param>
    public double LevelCost(double eastMetresPerSecond, double northMetresPerSecond)
    {
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(WindFromDegrees));
        // The air moves away from where the wind comes from.
        var (east, north) = (eastMetresPerSecond + WindMetresPerSecond * sin, northMetresPerSecond + WindMetresPerSecond * cos);
        var share = Math.Sqrt(east * east + north * north) / EasyAirSpeedMetresPerSecond;
        return Math.Max(1, share * share);
    }
}
