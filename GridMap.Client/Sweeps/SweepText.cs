using System.Globalization;
using GridMap.Client.Words;
using GridMap.Contracts;
using GridMap.Contracts.Sweeps;
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

    /// <summary>Whether an area is done by its last day.</summary>
    internal static string DeadlineOf(AreaSweepProgress area, Wording words) => area switch
    {
        { DueOn: null } => words["Sweeps.NoDeadline"],
        { DueOn: { } due, IsInTime: true } => words.With("Sweeps.InTime", ("due", Day(due)), ("expected", area.ExpectedOn is { } on ? Day(on) : "–")),
        { DueOn: { } due } => words.With(
            "Sweeps.NotInTime", ("due", Day(due)), ("pace", Quantities.Number(area.PerDay, 1)), ("needed", area.NeededPerDay is { } needed ? Quantities.Number(needed, 1) : "–"),
            ("expected", area.ExpectedOn is { } on ? Day(on) : words["Sweeps.Never"])),
    };

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The class that gives a sortie its colour.</summary>
    internal static string ColourOf(int sortie) => $"gm-sortie-{(sortie - 1) % 6}";
}
