using GridMap.Contracts.Alerts;

namespace GridMap.Client.Alerts;

/// <summary>What a link to the list carries: which alerts, and which of them is open.</summary>
public sealed record AlertAddress(AlertState? State, AlertRuleKind? Kind, string AreaCode, Guid? Selected)
{
    private const string All = "all";

    /// <summary>Reads the query of an address; what it does not say is as at first: the new ones.</summary>
    public static AlertAddress Read(string uri)
    {
        var said = new Uri(uri).Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2)).Where(pair => pair.Length is 2)
            .GroupBy(pair => pair[0], StringComparer.Ordinal)
            .ToDictionary(pairs => pairs.Key, pairs => Uri.UnescapeDataString(pairs.First()[1]), StringComparer.Ordinal);
        return new AlertAddress(
            said.GetValueOrDefault("state") is All ? null : Find<AlertState>(said.GetValueOrDefault("state")) ?? AlertState.New,
            Find<AlertRuleKind>(said.GetValueOrDefault("kind")),
            said.GetValueOrDefault("area") is { } area && area.All(char.IsAsciiDigit) ? area : "",
            Guid.TryParse(said.GetValueOrDefault("select"), out var id) ? id : null);
    }

    /// <summary>The filter as the server takes it. What is new or in hand is there; a false alarm may be over.</summary>
    public string ToRequest(Guid? after)
    {
        var said = new List<string>();
        if (State is { } state)
        {
            said.Add($"state={state}");
        }

        if (State is not null and not AlertState.FalseAlarm)
        {
            said.Add("open=true");
        }

        if (Kind is { } kind)
        {
            said.Add($"kind={kind}");
        }

        if (AreaCode.Length > 0)
        {
            said.Add($"area={AreaCode}");
        }

        if (after is { } last)
        {
            said.Add($"after={last}");
        }

        return said.Count is 0 ? Contracts.Routes.Alerts : $"{Contracts.Routes.Alerts}?{string.Join('&', said)}";
    }

    public override string ToString()
    {
        var said = new List<string>();
        if (State is not AlertState.New)
        {
            said.Add($"state={State?.ToString().ToLowerInvariant() ?? All}");
        }

        if (Kind is { } kind)
        {
            said.Add($"kind={kind.ToString().ToLowerInvariant()}");
        }

        if (AreaCode.Length > 0)
        {
            said.Add($"area={AreaCode}");
        }

        if (Selected is { } id)
        {
            said.Add($"select={id}");
        }

        return said.Count is 0 ? "/alerts" : $"/alerts?{string.Join('&', said)}";
    }

    private static T? Find<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
