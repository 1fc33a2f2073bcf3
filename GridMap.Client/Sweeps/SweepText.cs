using GridMap.Client.Words;
using GridMap.Contracts;
using GridMap.Domain;

namespace GridMap.Client.Sweeps;

/// <summary>What the planner says, as a page says it.</summary>
internal static class SweepText
{
    /// <summary>Sentences that the command line answers with its options; here there are fields.</summary>
    private static readonly string[] OwnWords = ["takeOffChosen", "ceilingNeedsApproval", "noBattery", "gsdMissing"];

    internal static string Of(Phrase phrase, Wording words)
    {
        var name = phrase.Key[(phrase.Key.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return OwnWords.Contains(name)
            ? words.With($"Sweeps.Says_{name}", [.. phrase.Arguments.Select(argument => (argument.Key, (object)argument.Value))])
            : words.Of(new Message(phrase.Key, phrase.Arguments));
    }

    /// <summary>Minutes below two hours: crews think in minutes.</summary>
    internal static string Minutes(double seconds) => seconds < 7200
        ? Quantities.Number(seconds / 60, seconds < 600 ? 1 : 0) + (Wording.IsChinese ? " 分" : " min")
        : Quantities.Duration(seconds);

    /// <summary>The class that gives a sortie its colour.</summary>
    internal static string ColourOf(int sortie) => $"gm-sortie-{(sortie - 1) % 6}";
}
