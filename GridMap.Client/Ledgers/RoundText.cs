using System.Globalization;
using GridMap.Client.Words;
using GridMap.Contracts.Ledgers;

namespace GridMap.Client.Ledgers;

/// <summary>Rounds and days as people say them.</summary>
public static class RoundText
{
    public static string Of(Wording words, LedgerRound round) => round.IsFinal ? words["Ledgers.FinalRound"] : words.With("Ledgers.Round", ("number", round.Number));

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
