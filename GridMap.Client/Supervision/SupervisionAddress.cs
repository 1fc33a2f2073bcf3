using System.Globalization;
using GridMap.Contracts.Supervision;

namespace GridMap.Client.Supervision;

/// <summary>What the supervision page shows, as its address says.</summary>
/// <param name="View">Which part.</param>
/// <param name="AreaCode">Short official code; empty for all.</param>
/// <param name="On">The day; null is today.</param>
/// <param name="By">What units are ranked by.</param>
/// <param name="List">The list behind a number.</param>
/// <param name="Selected">A notice or a draw.</param>
public sealed record SupervisionAddress(
    SupervisionView View = SupervisionView.Rates, string AreaCode = "", DateOnly? On = null, SupervisionMeasure By = SupervisionMeasure.InTime, SupervisionList List = SupervisionList.Confirmed,
    Guid? Selected = null)
{
    /// <summary>Reads the parts of a query; what cannot be read is left at its default.</summary>
    public static SupervisionAddress Read(string? view, string? area, string? on, string? by, string? list, string? selected) => new(
        Of<SupervisionView>(view) ?? SupervisionView.Rates, area is { Length: <= 15 } code && code.All(char.IsAsciiDigit) ? code : "",
        DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        Of<SupervisionMeasure>(by) ?? SupervisionMeasure.InTime, Of<SupervisionList>(list) ?? SupervisionList.Confirmed, Guid.TryParse(selected, out var id) ? id : null);

    /// <summary>The address, without what is at its default.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        if (View is not SupervisionView.Rates) parts.Add($"view={View.ToString().ToLowerInvariant()}");
        if (AreaCode.Length > 0) parts.Add($"area={AreaCode}");
        if (On is { } day) parts.Add($"on={day:yyyy-MM-dd}");
        if (By is not SupervisionMeasure.InTime) parts.Add($"by={By.ToString().ToLowerInvariant()}");
        if (View is SupervisionView.Cases) parts.Add($"list={List.ToString().ToLowerInvariant()}");
        if (Selected is { } id) parts.Add($"select={id}");
        return parts.Count is 0 ? "/supervision" : $"/supervision?{string.Join('&', parts)}";
    }

    private static T? Of<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
