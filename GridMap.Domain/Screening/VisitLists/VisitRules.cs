namespace GridMap.Domain.Screening.VisitLists;

/// <summary>How a day's visits are planned.</summary>
public sealed record VisitRules
{
    /// <summary>Minutes of an ordinary visit.</summary>
    public double VisitMinutes { get; init; } = 45;

    /// <summary>Driving speed, kilometres an hour.</summary>
    public double KilometresPerHour { get; init; } = 32;

    /// <summary>Way by road over the straight line, 1 or more.</summary>
    public double RoadFactor { get; init; } = 1.35;

    /// <summary>How many go together: 1 or 2. Whoever is left over goes along with the nearest pair.</summary>
    public int Together { get; init; } = 2;

    /// <summary>What a bit of knowledge is worth against a find, 0 or more: a place that could be either is worth a look, too.</summary>
    public double InformationWeight { get; init; } = 0.1;

    /// <summary>A visit's worth: what it may find, and what it teaches.</summary>
    /// <param name="probability">That a workshop is there, 0 to 1.</param>
    /// <returns>In finds.</returns>
    public double ValueOf(double probability) => probability + InformationWeight * Bits(probability);

    /// <summary>What is not known yet, 0 to 1 bit.</summary>
    internal static double Bits(double probability) =>
        probability is <= 0 or >= 1 ? 0 : -(probability * Math.Log2(probability) + (1 - probability) * Math.Log2(1 - probability));

    /// <summary>Refuses values that make no sense.</summary>
    /// <exception cref="ArgumentException">A value lies outside its range; the message names it.</exception>
    public void Validate()
    {
        if (!(VisitMinutes > 0)) throw new ArgumentException($"A visit takes more than no time; {VisitMinutes} minutes were given.");
        if (!(KilometresPerHour > 0)) throw new ArgumentException($"The driving speed lies above zero; {KilometresPerHour} km/h was given.");
        if (!(RoadFactor >= 1)) throw new ArgumentException($"The way by road is no shorter than the straight line; a factor of {RoadFactor} was given.");
        if (Together is not (1 or 2)) throw new ArgumentException($"One or two go together; {Together} was given.");
        if (!(InformationWeight >= 0)) throw new ArgumentException($"Knowledge is worth nothing or more; {InformationWeight} was given.");
    }
}
