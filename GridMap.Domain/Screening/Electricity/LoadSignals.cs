namespace GridMap.Domain.Screening.Electricity;

/// <summary>The signals of one meter.</summary>
public static class LoadSignals
{
    private const double MeanIndustrialLoads = 3;

    /// <summary>Signals by the meter's days; an empty series gives those that need none.</summary>
    /// <param name="meter">What is known beside.</param>
    /// <param name="levels">Its days without the season of its trade.</param>
    /// <param name="seasonal">Its days with the season left in.</param>
    /// <param name="terms">What counts.</param>
    /// <param name="source">Name of the file.</param>
    /// <param name="nightSource">Name of the file that tells of nights.</param>
    public static IReadOnlyList<PlaceSignal> Of(MeterFindings meter, LoadLevels levels, LoadLevels seasonal, LoadTerms terms, string source, string nightSource)
    {
        ArgumentNullException.ThrowIfNull(meter);
        ArgumentNullException.ThrowIfNull(terms);
        var signals = new List<PlaceSignal>();
        if (LoadRules.FindStep(levels, terms) is { } step)
        {
            Add(SignalKind.PowerStep, Above(step.Ratio, terms.StepRatio), step.On, Phrase.Of("power.step", ("ratio", Round(step.Ratio)), ("on", step.On)));
        }
        else if (LoadRules.FindStep(seasonal, terms) is { } swing)
        {
            Add(SignalKind.PowerSeasonal, Above(swing.Ratio, terms.StepRatio), swing.On, Phrase.Of("power.seasonal", ("ratio", Round(swing.Ratio))));
        }

        if (LoadRules.FindBurst(levels, terms) is { } burst)
        {
            Add(SignalKind.PowerBurst, Above(burst.Ratio, terms.BurstRatio), burst.On, Phrase.Of("power.burst", ("ratio", Round(burst.Ratio)), ("days", burst.Days), ("on", burst.On)));
        }

        foreach (var order in meter.Orders)
        {
            if (LoadRules.FindShareDuring(levels, order) is { } share && share >= terms.StopShare && meter.RecentKwhPerDay >= terms.FloorKwhPerDay)
            {
                Add(SignalKind.PowerDuringStop, Math.Min(share, 1), order.To, Phrase.Of("power.duringStop", ("from", order.From), ("to", order.To), ("share", Round(share))));
            }
        }

        if (meter.NightShare is { } night && night >= terms.NightShare)
        {
            Add(SignalKind.PowerByNight, Above(night, terms.NightShare / 2), meter.LastDay, Phrase.Of("power.byNight", ("share", Round(night))), nightSource);
        }

        if (LoadRules.FindAbovePeers(meter.RecentKwhPerDay, meter.PeerLoads, terms) is { } ratio)
        {
            Add(SignalKind.PowerAbovePeers, Above(ratio, terms.PeerRatio / 2), meter.LastDay, Phrase.Of("power.abovePeers", ("ratio", Round(ratio)), ("peers", meter.PeerLoads.Count)));
        }

        if (meter.Together is { } together)
        {
            Add(SignalKind.PowerTogether, together.Likeness, meter.LastDay, Phrase.Of("power.together", ("meters", together.Meters), ("metres", Math.Round(together.Metres))));
        }

        if (meter.HasFirm is false && meter.RecentKwhPerDay >= terms.IndustrialKwhPerDay)
        {
            var strength = 1 - Math.Exp(-meter.RecentKwhPerDay / (MeanIndustrialLoads * terms.IndustrialKwhPerDay));
            Add(SignalKind.PowerWithoutFirm, strength, meter.LastDay, Phrase.Of("power.withoutFirm", ("kwh", Math.Round(meter.RecentKwhPerDay))));
        }

        return signals;

        void Add(SignalKind kind, double strength, DateOnly on, Phrase reason, string? from = null) =>
            signals.Add(new PlaceSignal(meter.PlaceId, kind, Math.Clamp(strength, 0.05, 1), on, from ?? source, reason));
    }

    /// <summary>0 at the threshold, half at twice of it, towards 1.</summary>
    private static double Above(double ratio, double threshold) => 1 - (threshold / Math.Max(ratio, threshold));

    private static double Round(double value) => Math.Round(value, 1);
}
