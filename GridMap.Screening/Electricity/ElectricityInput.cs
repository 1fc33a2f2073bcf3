using GridMap.Domain.Cases.Clocks;
using GridMap.Domain.Screening.Electricity;
using GridMap.Domain.Screening.Places;

namespace GridMap.Screening.Electricity;

/// <summary>What electricity is screened with.</summary>
public sealed record ElectricityInput
{
    /// <summary>A DuckDB query that yields <c>meter, date, kwh</c>; for a plain file see <see cref="BulkFile"/>. Null where all load is finer.</summary>
    public string? Load { get; init; }

    /// <summary>Load by the quarter of an hour, the hour or the like: tells of nights, and of days where <see cref="Load"/> does not know the meter.</summary>
    public IReadOnlyList<FinerLoad> Finer { get; init; } = [];

    /// <summary>Name of the daily file, as people know it.</summary>
    public required string Source { get; init; }

    /// <summary>The places to screen.</summary>
    public required IReadOnlyList<ScreenedPlace> Places { get; init; }

    /// <summary>Meter to place; meters that are not in it count as peers only.</summary>
    public required IReadOnlyDictionary<string, string> PlaceOfMeter { get; init; }

    /// <summary>Meter to trade, as the source writes it; meters without one have no peers.</summary>
    public IReadOnlyDictionary<string, string> TradeOfMeter { get; init; } = new Dictionary<string, string>();

    /// <summary>Places where a firm is at work; null where nothing is known of firms.</summary>
    public IReadOnlySet<string>? PlacesWithFirm { get; init; }

    /// <summary>Ordered stops.</summary>
    public IReadOnlyList<StopOrder> Orders { get; init; } = [];

    /// <summary>Days off.</summary>
    public WorkCalendar Calendar { get; init; } = StateHolidays.Calendar;

    /// <summary>What counts.</summary>
    public LoadTerms Terms { get; init; } = new();
}
