using GridMap.Domain.Screening.Electricity;

namespace GridMap.Screening.Electricity;

/// <summary>A meter with its months; those in a mistaken unit are set apart.</summary>
internal sealed class Meter
{
    private const double UnitMistake = 200;
    private const int RecentMonths = 3;

    /// <param name="name">As its files call it.</param>
    /// <param name="months">By which it is judged.</param>
    /// <param name="nights">Months that know its nights; the same where all of its load is finer than a day.</param>
    public Meter(string name, IReadOnlyList<MeterMonth> months, IReadOnlyList<MeterMonth> nights)
    {
        Name = name;
        Months = months;
        IsFiner = ReferenceEquals(months, nights);
        var positive = months.Where(month => month.Median > 0).Select(month => month.Median!.Value).ToList(); // above zero, so not null
        Usual = positive.Count == 0 ? 0 : Middle.Of(positive);
        Good = [.. months.Where(month => month.Median is { } median && !IsMistaken(median))];
        var recent = Good.TakeLast(RecentMonths).ToList();
        Recent = recent.Count == 0 ? 0 : Middle.Of(recent.Select(month => month.Median ?? 0));
        var shares = nights.TakeLast(RecentMonths).Select(month => month.NightShare).OfType<double>().ToList();
        NightShare = shares.Count == 0 ? null : Middle.Of(shares);
    }

    public string Name { get; }

    /// <summary>True where only load finer than a day is known of it.</summary>
    public bool IsFiner { get; }

    public IReadOnlyList<MeterMonth> Months { get; }

    /// <summary>Months whose values are of one size.</summary>
    public IReadOnlyList<MeterMonth> Good { get; }

    /// <summary>Middle of its months, kWh a day.</summary>
    public double Usual { get; }

    /// <summary>Middle of the last months, kWh a day.</summary>
    public double Recent { get; }

    public double? NightShare { get; }

    /// <summary>True for a value about a thousand times the usual or a thousandth of it: kWh, MWh and Wh were mistaken.</summary>
    public bool IsMistaken(double kwh) => kwh > 0 && Usual > 0 && (kwh / Usual > UnitMistake || Usual / kwh > UnitMistake);

    /// <summary>True when its days are worth a look: a month rose above one before it, or stands out in itself.</summary>
    public bool IsRestless(LoadTerms terms)
    {
        // Rises are told by days more finely than by months; this only leaves out the quiet ones.
        var (rise, lowest) = (Math.Sqrt(terms.StepRatio), double.PositiveInfinity);
        foreach (var month in Good)
        {
            var median = month.Median ?? 0;
            if (median > rise * lowest || month.High > terms.BurstRatio / rise * median || month.High > terms.StepRatio * Usual) return true;
            lowest = Math.Min(lowest, median);
        }

        return false;
    }
}
