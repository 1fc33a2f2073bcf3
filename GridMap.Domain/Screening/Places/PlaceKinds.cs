namespace GridMap.Domain.Screening.Places;

/// <summary>What a kind of place tells before anything else is known.</summary>
public static class PlaceKinds
{
    // Idle, closed, abandoned: the plan's first addresses. Words of both languages; the first that fits holds.
    private static readonly (string Word, double Strength)[] Idle =
    [
        ("abandoned_farm", 1), ("废弃养殖", 1), ("闲置养殖", 1), ("abandoned", 1), ("废弃", 1), ("idle", 0.9), ("vacant", 0.9), ("disused", 0.9), ("闲置", 0.9), ("空置", 0.9),
        ("closed", 0.9), ("关闭", 0.9), ("停产", 0.9), ("停用", 0.9), ("废旧", 0.8), ("former", 0.8), ("原", 0.5),
    ];

    // At use by its looks, and yet where hidden workshops sat: yards to let, sheds of farms.
    private static readonly (string Word, double Strength)[] Open =
    [
        ("yard", 0.35), ("大院", 0.35), ("院落", 0.35), ("warehouse", 0.3), ("仓库", 0.3), ("factory", 0.25), ("厂房", 0.25), ("farm", 0.2), ("养殖", 0.2),
    ];

    /// <summary>The signal of a kind of place; null for one that tells nothing, as a house.</summary>
    /// <param name="place">The place.</param>
    /// <param name="source">The list, as people know it.</param>
    public static PlaceSignal? FindSignal(ScreenedPlace place, string source)
    {
        ArgumentNullException.ThrowIfNull(place);
        var kind = place.Kind.Trim().ToLowerInvariant();
        if (kind.Length == 0) return null;
        var isIdle = Idle.FirstOrDefault(word => kind.Contains(word.Word, StringComparison.Ordinal) && (word.Word != "原" || kind.StartsWith('原')));
        if (isIdle.Strength > 0) return new PlaceSignal(place.Id, SignalKind.IdlePlace, isIdle.Strength, null, source, Phrase.Of("screening.idlePlace", ("kind", WordOf(kind))));
        var isOpen = Open.FirstOrDefault(word => kind.Contains(word.Word, StringComparison.Ordinal));
        return isOpen.Strength > 0 ? new PlaceSignal(place.Id, SignalKind.IdlePlace, isOpen.Strength, null, source, Phrase.Of("screening.openPlace", ("kind", WordOf(kind)))) : null;
    }

    /// <summary>A kind as sentences know it: abandoned_farm is AbandonedFarm there; Chinese words stay.</summary>
    private static string WordOf(string kind) =>
        string.Concat(kind.Split('_', ' ').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
