namespace GridMap.Domain.SiteRecords;

/// <summary>One line of a check-list. Its words stand under <c>checklist.{Id}</c>.</summary>
/// <param name="Id">Stable name.</param>
/// <param name="Worrying">The answer that speaks for a violation or a danger.</param>
public sealed record ChecklistItem(string Id, SiteAnswer Worrying);
