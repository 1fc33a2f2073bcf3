using GridMap.Domain.Cases;

namespace GridMap.Domain.TipOffs;

/// <summary>How much a report is worth, by what was found.</summary>
/// <param name="Yuan">Whole yuan by kind of finding; a kind that is not in it earns nothing.</param>
public sealed record RewardTable(IReadOnlyDictionary<ViolationKind, int> Yuan)
{
    /// <summary>More than a county pays for one report is a slip of the pen.</summary>
    public const int MostYuan = 1_000_000;

    /// <summary>What holds where nothing has been decided: the same for each kind.</summary>
    /// <remarks>Source: rewards published by counties for this campaign, 600 yuan (facts.md §8.2).</remarks>
    public static RewardTable Usual { get; } = new(Enum.GetValues<ViolationKind>().ToDictionary(kind => kind, _ => 600));

    /// <summary>Whole yuan; 0 when the kind earns nothing.</summary>
    /// <param name="kind">What was found.</param>
    public int Of(ViolationKind kind) => Yuan.GetValueOrDefault(kind);

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public Phrase? FindFault() => Yuan.Values.Any(yuan => yuan is < 0 or > MostYuan) ? Phrase.Of("tip.rewardOutOfRange", ("mostYuan", MostYuan)) : null;
}
