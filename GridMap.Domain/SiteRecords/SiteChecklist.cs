namespace GridMap.Domain.SiteRecords;

/// <summary>What is looked at, by kind of place: what every place is asked, then what its kind is asked.</summary>
public static class SiteChecklist
{
    private static readonly ChecklistItem[] Everywhere =
    [
        new("licences", SiteAnswer.No),
        new("chemicals", SiteAnswer.Yes),
        new("equipment", SiteAnswer.Yes),
        new("labels", SiteAnswer.No),
        new("smell", SiteAnswer.Yes),
        new("discharge", SiteAnswer.Yes),
        new("power", SiteAnswer.Yes),
        new("fireSafety", SiteAnswer.No),
        new("sleeping", SiteAnswer.Yes),
    ];

    private static readonly Dictionary<SiteKind, ChecklistItem[]> Own = new()
    {
        [SiteKind.Workshop] = [new("running", SiteAnswer.Yes), new("ventilation", SiteAnswer.No), new("vesselsRegistered", SiteAnswer.No), new("soldTo", SiteAnswer.No)],
        [SiteKind.Warehouse] = [new("storedAsLicensed", SiteAnswer.No), new("incompatible", SiteAnswer.Yes), new("stockLedger", SiteAnswer.No), new("repacking", SiteAnswer.Yes)],
        [SiteKind.Farm] = [new("animals", SiteAnswer.No), new("shedsLocked", SiteAnswer.Yes), new("tanksForFeed", SiteAnswer.No), new("trucksAtNight", SiteAnswer.Yes)],
        [SiteKind.House] = [new("livedIn", SiteAnswer.No), new("windowsCovered", SiteAnswer.Yes), new("let", SiteAnswer.Yes), new("cellar", SiteAnswer.Yes)],
        [SiteKind.LicensedEnterprise] = [new("withinScope", SiteAnswer.No), new("asApproved", SiteAnswer.No), new("letOut", SiteAnswer.Yes), new("lentName", SiteAnswer.Yes)],
        [SiteKind.Yard] = [new("tankTrucks", SiteAnswer.Yes), new("loading", SiteAnswer.Yes), new("buriedTanks", SiteAnswer.Yes), new("walledIn", SiteAnswer.Yes)],
        [SiteKind.Other] = [],
    };

    /// <summary>Every item there is.</summary>
    public static IReadOnlyList<ChecklistItem> All { get; } = [.. Everywhere, .. Own.Values.SelectMany(items => items)];

    /// <summary>The items of a kind of place, in the order in which they are asked.</summary>
    public static IReadOnlyList<ChecklistItem> For(SiteKind kind) => [.. Everywhere, .. Own[kind]];

    /// <summary>The item of that name; null when there is none.</summary>
    public static ChecklistItem? Find(string? id) => All.FirstOrDefault(item => item.Id == id);
}
