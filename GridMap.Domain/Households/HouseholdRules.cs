using GridMap.Domain.Cases;

namespace GridMap.Domain.Households;

/// <summary>How far a household is, by the ticks of those who were there.</summary>
public static class HouseholdRules
{
    /// <summary>The tick that counts: the last by its moment, whenever it arrived; null when nobody was there.</summary>
    /// <param name="ticks">In any order.</param>
    public static HouseholdTick? LastOf(IEnumerable<HouseholdTick> ticks) => ticks.OrderBy(tick => tick.At).ThenBy(tick => tick.Id).LastOrDefault();

    /// <summary>How far it is after that tick.</summary>
    /// <param name="last">The tick that counts; null when nobody was there.</param>
    public static HouseholdState StateOf(HouseholdTick? last) => last?.Result switch
    {
        null => HouseholdState.Open,
        HouseholdResult.Nothing => HouseholdState.Clear,
        HouseholdResult.Suspicious => HouseholdState.Suspicious,
        _ => HouseholdState.ComeBack,
    };

    /// <summary>Why a tick cannot be taken; null when it can.</summary>
    /// <param name="tick">The tick.</param>
    /// <param name="now">Now.</param>
    public static Phrase? FindFault(HouseholdTick tick, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(tick);
        // A phone's clock may be off by minutes.
        if (tick.At > now.AddMinutes(10)) return Phrase.Of("household.future", ("at", tick.At));
        return tick.ComeBackOn < CaseRules.DayOf(tick.At) ? Phrase.Of("household.comeBackPast", ("day", tick.ComeBackOn!.Value)) : null; // less than something
    }
}
