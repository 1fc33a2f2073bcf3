using System.Globalization;

namespace GridMap.Benchmarks.Live;

/// <summary>One stretch of load and what came of it.</summary>
/// <param name="Name">What was sent.</param>
/// <param name="Sent">Changes sent.</param>
/// <param name="Seconds">From the first sent to the last received by everybody.</param>
/// <param name="Tally">What the watchers counted.</param>
/// <param name="Missing">Changes that had not come to somebody when the waiting ended.</param>
/// <param name="ServerSeconds">Processor seconds of the server.</param>
/// <param name="WatcherSeconds">Processor seconds of the watchers.</param>
/// <param name="ResidentMegabytes">Of the server at the end.</param>
internal sealed record Phase(
    string Name, int Sent, double Seconds, Tally Tally, long Missing, double ServerSeconds, double WatcherSeconds, double ResidentMegabytes)
{
    public double DeliveriesPerSecond => Tally.Received / Seconds;

    public double MicrosecondsPerDelivery => ServerSeconds * 1e6 / Tally.Received;

    public string Row() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Name} | {Sent / Seconds:0} | {DeliveriesPerSecond:0} | {Tally.Percentile(0.5)} | {Tally.Percentile(0.95)} | {Tally.Percentile(0.99)} | {Tally.Lost + Missing} | {Tally.DoubledOrReordered} | {Tally.BrokenConnections} | {ServerSeconds / Seconds:0.00} | {WatcherSeconds / Seconds:0.00} | {MicrosecondsPerDelivery:0.00} | {ResidentMegabytes:0} |");
}
