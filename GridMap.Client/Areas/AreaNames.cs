using GridMap.Client.Wire;
using GridMap.Contracts;
using GridMap.Contracts.Areas;

namespace GridMap.Client.Areas;

/// <summary>The areas of the account's scope, fetched once and again when they have changed.</summary>
public sealed class AreaNames(GridMapApi api)
{
    private Dictionary<string, AreaSummary> _byCode = [];

    /// <summary>In the order of the codes, each area before those below it.</summary>
    public IReadOnlyList<AreaSummary> All { get; private set; } = [];

    /// <summary>The last answer of the server; null before it was asked.</summary>
    public Reply<IReadOnlyList<AreaSummary>>? Reply { get; private set; }

    public async Task LoadAsync(bool again = false)
    {
        if (Reply is Reply<IReadOnlyList<AreaSummary>>.Ok && !again)
        {
            return;
        }

        Reply = await api.GetAsync<IReadOnlyList<AreaSummary>>(Routes.Areas, CancellationToken.None);
        if (Reply is Reply<IReadOnlyList<AreaSummary>>.Ok ok)
        {
            All = [.. ok.Value.OrderBy(area => area.Code, StringComparer.Ordinal)];
            _byCode = All.ToDictionary(area => area.Code, StringComparer.Ordinal);
        }
    }

    public AreaSummary? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The name, or the code where none is known; a cell goes by its village.</summary>
    public string NameOf(string code) => Find(code)?.Name ?? (code.Length > 12 && Find(code[..12]) is { } village ? $"{village.Name} {code[12..]}" : code);

    /// <summary>The names from the top down to the area itself.</summary>
    public string PathOf(AreaSummary area)
    {
        var names = new List<string>();
        for (var at = area; at is not null; at = at.ParentCode is { } parent ? Find(parent) : null)
        {
            names.Insert(0, at.Name);
        }

        return string.Join(" › ", names);
    }
}
