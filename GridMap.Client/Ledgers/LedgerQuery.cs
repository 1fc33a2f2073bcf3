using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Ledgers;

namespace GridMap.Client.Ledgers;

/// <summary>Which rows of the ledger are shown, and in what order; it stands in the address.</summary>
/// <param name="Area">Area code; empty for all.</param>
/// <param name="Text">Words that any column has.</param>
/// <param name="Columns">Words that a column has.</param>
/// <param name="HasPersons">Whether personal data is asked for.</param>
public sealed record LedgerQuery(
    string Area, CaseState? State, ViolationKind? Violation, string Text, IReadOnlyDictionary<LedgerColumn, string> Columns, LedgerColumn Sort, bool IsDescending, bool HasPersons)
{
    public static LedgerQuery Empty { get; } = new("", null, null, "", new Dictionary<LedgerColumn, string>(), LedgerColumn.Number, IsDescending: false, HasPersons: false);

    public bool IsFiltered => State is not null || Violation is not null || Text.Length > 0 || Columns.Count > 0;

    /// <summary>As the page's address and the server's have it, with the question mark; empty for everything.</summary>
    public string Write()
    {
        var parts = new List<string>();
        Add("area", Area);
        Add("state", State?.ToString() ?? "");
        Add("violation", Violation?.ToString() ?? "");
        Add("text", Text);
        foreach (var (column, text) in Columns.OrderBy(pair => pair.Key))
        {
            Add("filter", $"{column}:{text}");
        }

        Add("sort", Sort is LedgerColumn.Number ? "" : Sort.ToString());
        Add("descending", IsDescending ? "true" : "");
        Add("persons", HasPersons ? "true" : "");
        return parts.Count is 0 ? "" : "?" + string.Join('&', parts);

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }
    }

    /// <summary>Reads an address; what it does not know it passes over.</summary>
    public static LedgerQuery Read(string uri)
    {
        var query = Empty;
        var columns = new Dictionary<LedgerColumn, string>();
        var mark = uri.IndexOf('?', StringComparison.Ordinal);
        foreach (var part in mark < 0 ? [] : uri[(mark + 1)..].Split('#')[0].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = part.Split('=', 2) is [var left, var right] ? (left, Uri.UnescapeDataString(right.Replace('+', ' '))) : (part, "");
            switch (name)
            {
                case "area": query = query with { Area = value }; break;
                case "state" when Enum.TryParse<CaseState>(value, out var state): query = query with { State = state }; break;
                case "violation" when Enum.TryParse<ViolationKind>(value, out var violation): query = query with { Violation = violation }; break;
                case "text": query = query with { Text = value }; break;
                case "filter" when value.Split(':', 2) is [var column, var text] && Enum.TryParse<LedgerColumn>(column, out var known): columns[known] = text; break;
                case "sort" when Enum.TryParse<LedgerColumn>(value, out var sort): query = query with { Sort = sort }; break;
                case "descending": query = query with { IsDescending = value is "true" }; break;
                case "persons": query = query with { HasPersons = value is "true" }; break;
            }
        }

        return query with { Columns = columns };
    }

    public LedgerQuery Filter(LedgerColumn column, string text)
    {
        var columns = new Dictionary<LedgerColumn, string>(Columns);
        columns.Remove(column);
        if (text.Trim() is { Length: > 0 } words)
        {
            columns.Add(column, words);
        }

        return this with { Columns = columns };
    }

    /// <summary>By a column; by the same once more turns it round.</summary>
    public LedgerQuery By(LedgerColumn column) => this with { Sort = column, IsDescending = Sort == column && !IsDescending };

    public string ToList() => Routes.Ledger + Write();

    public string ToExport() => $"{Routes.Ledger}/export{Write()}";
}
