using GridMap.Client.Words;
using GridMap.Contracts.Drones;

namespace GridMap.Client.Drones;

/// <summary>Drones' states in words.</summary>
internal static class DroneText
{
    /// <summary>Name, then height and battery; of a silent one for how long.</summary>
    public static string LabelOf(DronePosition drone, TimeSpan age, Wording words)
    {
        string?[] figures =
        [
            drone.HeightMetres is { } height ? words.With("Drones.Height", ("metres", Math.Round(height)))
                : drone.AltitudeMetres is { } altitude ? words.With("Drones.Altitude", ("metres", Math.Round(altitude))) : null,
            drone.BatteryFraction is { } battery ? words.With("Drones.Battery", ("share", Quantities.Share(battery))) : null,
        ];
        string?[] lines = [drone.DroneId, string.Join(" · ", figures.OfType<string>()), drone.IsSilent ? words.With("Drones.Silent", ("time", AgeOf(age))) : null];
        return string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));
    }

    private static string AgeOf(TimeSpan age) => $"{(int)age.TotalMinutes}:{age.Seconds:00}";
}
