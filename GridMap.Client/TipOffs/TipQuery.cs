using GridMap.Contracts.TipOffs;

namespace GridMap.Client.TipOffs;

/// <summary>Which reports the list shows; the page's address says so.</summary>
/// <param name="State">Only of one state; null for all.</param>
/// <param name="IsOverdue">Only those that are late.</param>
/// <param name="Text">In number, place or words.</param>
public sealed record TipQuery(TipState? State = null, bool IsOverdue = false, string Text = "")
{
    public const string Path = "/tips";

    public static TipQuery Read(string? state, string? overdue, string? text) =>
        new(Enum.TryParse<TipState>(state, ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : null, overdue is "1", text ?? "");

    /// <summary>Query of the server's list.</summary>
    public string ToWire() => string.Join('&', Parts($"{State}", "true"));

    /// <summary>The page's own address.</summary>
    public override string ToString() => Parts($"{State}".ToLowerInvariant(), "1").ToList() is { Count: > 0 } parts ? $"{Path}?{string.Join('&', parts)}" : Path;

    private IEnumerable<string> Parts(string state, string overdue) => new[]
    {
        State is null ? "" : $"state={state}", IsOverdue ? $"overdue={overdue}" : "", Text.Length > 0 ? $"text={Uri.EscapeDataString(Text)}" : "",
    }.Where(part => part.Length > 0);
}
