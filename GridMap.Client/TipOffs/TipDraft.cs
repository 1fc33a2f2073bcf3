using GridMap.Contracts.TipOffs;
using GridMap.Domain.Geo;

namespace GridMap.Client.TipOffs;

/// <summary>A report while it is being filled in.</summary>
public sealed class TipDraft
{
    public LonLat? Position { get; set; }

    public string Where { get; set; } = "";

    public HashSet<TipSign> Signs { get; } = [];

    public string Text { get; set; } = "";

    public DateOnly? SeenOn { get; set; }

    public bool IsNamed { get; set; }

    public string Name { get; set; } = "";

    public string Contact { get; set; } = "";

    public string Note { get; set; } = "";

    public string EarlierCode { get; set; } = "";

    /// <summary>A field that people do not see and machines fill in.</summary>
    public string Website { get; set; } = "";

    public bool HasWhat => Signs.Count > 0 && (!Signs.Contains(TipSign.Other) || Text.Trim().Length > 0);

    public bool HasWho => !IsNamed || (Name.Trim().Length > 0 && Contact.Trim().Length > 0);

    public void Toggle(TipSign sign)
    {
        if (!Signs.Remove(sign))
        {
            Signs.Add(sign);
        }
    }

    /// <summary>Null while something that is needed is missing.</summary>
    public FileTipRequest? ToRequest(string ticket) => Position is not { } at || !HasWhat || !HasWho ? null : new FileTipRequest(
        ticket, at.Longitude, at.Latitude, Filled(Where), [.. Signs.Order()], Filled(Text), SeenOn,
        IsNamed ? new TipReporter(Name.Trim(), Contact.Trim(), Filled(Note)) : null, Filled(EarlierCode), Filled(Website));

    private static string? Filled(string text) => text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
