using GridMap.Contracts.Cases;

namespace GridMap.Client.Cases;

/// <summary>Which cases are listed, and in which order: what the list's address carries.</summary>
/// <param name="State">Null for every state.</param>
/// <param name="IsOverdue">Only those past their last day.</param>
/// <param name="Violation">Null for every kind.</param>
/// <param name="Handler">Who is on it; null for everybody.</param>
/// <param name="AreaCode">Short official code or a cell's; empty for all of the account's areas.</param>
/// <param name="Text">Part of number, name, suspect's number or handler.</param>
/// <param name="Sort">The order.</param>
/// <param name="IsReversed">The other way round.</param>
public sealed record CaseQuery(
    CaseState? State = null, bool IsOverdue = false, ViolationKind? Violation = null, Guid? Handler = null, string AreaCode = "", string Text = "",
    CaseSort Sort = CaseSort.Urgency, bool IsReversed = false)
{
    public const string Path = "/cases";

    /// <summary>Reads the query of an address; what it does not say, or says wrongly, is as at first.</summary>
    public static CaseQuery Read(string uri)
    {
        var said = new Uri(uri).Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2)).Where(pair => pair.Length is 2)
            .GroupBy(pair => pair[0], StringComparer.Ordinal)
            .ToDictionary(pairs => pairs.Key, pairs => Uri.UnescapeDataString(pairs.First()[1].Replace('+', ' ')), StringComparer.Ordinal);
        return new CaseQuery(
            Find<CaseState>(said.GetValueOrDefault("state")),
            said.GetValueOrDefault("overdue") is "1",
            Find<ViolationKind>(said.GetValueOrDefault("violation")),
            Guid.TryParse(said.GetValueOrDefault("handler"), out var handler) ? handler : null,
            said.GetValueOrDefault("area") is { } area && area.All(char.IsAsciiDigit) ? area : "",
            said.GetValueOrDefault("text") ?? "",
            Find<CaseSort>(said.GetValueOrDefault("sort")) ?? CaseSort.Urgency,
            said.GetValueOrDefault("order") is "down");
    }

    public bool Shows(CaseSummary one, DateOnly today) =>
        (State is null || one.State == State) && (!IsOverdue || CaseDay.IsOverdue(one, today)) && MatchesBesideState(one);

    /// <summary>Whether it belongs to what the list is about, in whatever state: what the counters count.</summary>
    public bool MatchesBesideState(CaseSummary one) =>
        (Violation is null || one.Violation == Violation)
        && (Handler is null || one.HandlerId == Handler)
        && one.AreaCode.StartsWith(AreaCode, StringComparison.Ordinal)
        && (Text.Length is 0 || IsIn(one.Number) || IsIn(one.Name) || IsIn(one.SuspectNumber) || IsIn(one.HandlerName));

    public override string ToString()
    {
        var said = new List<string>();
        if (State is { } state)
        {
            said.Add("state=" + state.ToString().ToLowerInvariant());
        }

        if (IsOverdue)
        {
            said.Add("overdue=1");
        }

        if (Violation is { } violation)
        {
            said.Add("violation=" + violation.ToString().ToLowerInvariant());
        }

        if (Handler is { } handler)
        {
            said.Add($"handler={handler}");
        }

        if (AreaCode.Length > 0)
        {
            said.Add("area=" + AreaCode);
        }

        if (Text.Length > 0)
        {
            said.Add("text=" + Uri.EscapeDataString(Text));
        }

        if (Sort is not CaseSort.Urgency)
        {
            said.Add("sort=" + Sort.ToString().ToLowerInvariant());
        }

        if (IsReversed)
        {
            said.Add("order=down");
        }

        return said.Count is 0 ? Path : $"{Path}?{string.Join('&', said)}";
    }

    private bool IsIn(string? text) => text?.Contains(Text, StringComparison.OrdinalIgnoreCase) ?? false;

    private static T? Find<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
