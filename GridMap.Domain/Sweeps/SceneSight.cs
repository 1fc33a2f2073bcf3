namespace GridMap.Domain.Sweeps;

/// <summary>What one flight said of how much a cell is worth a look.</summary>
/// <param name="TakenAt">When it was photographed.</param>
/// <param name="Score">Probability that a tank stands in the cell, 0 to 1.</param>
/// <param name="CoveredFraction">Share of the cell that the flight shows, 0 to 1.</param>
public readonly record struct SceneSight(DateTimeOffset TakenAt, double Score, double CoveredFraction)
{
    /// <summary>How much the cell is worth a look now: the highest of the flights since, and with, the newest that shows it whole; of all flights where none does.</summary>
    /// <returns>0 to 1; null when there is no flight.</returns>
    /// <remarks>A later flight over a corner of the cell does not take back what an earlier one saw in the rest of it; one over all of it does.</remarks>
    public static double? Current(IEnumerable<SceneSight> sights)
    {
        ArgumentNullException.ThrowIfNull(sights);
        double? highest = null;
        foreach (var sight in sights.OrderByDescending(sight => sight.TakenAt).ThenBy(sight => sight.CoveredFraction).ThenByDescending(sight => sight.Score))
        {
            highest = Math.Max(highest ?? 0, sight.Score);
            if (sight.CoveredFraction >= CellSweep.WholeFraction)
            {
                break;
            }
        }

        return highest;
    }
}
