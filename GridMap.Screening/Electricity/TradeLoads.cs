using GridMap.Domain.Screening.Electricity;

namespace GridMap.Screening.Electricity;

/// <summary>What is usual in a trade: how much its meters take, and how that changes from month to month.</summary>
internal sealed class TradeLoads
{
    private readonly IReadOnlyDictionary<string, string> _tradeOf;
    private readonly Dictionary<string, List<Meter>> _meters;
    private readonly Dictionary<string, Dictionary<DateOnly, double>> _seasons = [];
    private readonly Dictionary<string, double> _middles;
    private readonly double _ratio;

    public TradeLoads(IReadOnlyList<Meter> meters, IReadOnlyDictionary<string, string> tradeOf, LoadTerms terms)
    {
        _tradeOf = tradeOf;
        _meters = meters.Where(meter => tradeOf.ContainsKey(meter.Name)).GroupBy(meter => tradeOf[meter.Name]).ToDictionary(trade => trade.Key, trade => trade.ToList(), StringComparer.Ordinal);
        _middles = _meters.ToDictionary(trade => trade.Key, trade => Middle.Of(trade.Value.Select(meter => meter.Recent)), StringComparer.Ordinal);
        _ratio = terms.PeerRatio;
        foreach (var (trade, own) in _meters)
        {
            // Each meter against its own middle, so that the large ones do not make the season alone.
            var season = own.Where(meter => meter.Usual > 0).SelectMany(meter => meter.Good.Where(month => month.Median > 0).Select(month => (month.Month, Share: (month.Median ?? 0) / meter.Usual)))
                .GroupBy(month => month.Month).Where(month => month.Count() >= terms.FewestPeers).ToDictionary(month => month.Key, month => Middle.Of(month.Select(one => one.Share)));
            if (season.Count > 0) _seasons[trade] = season;
        }
    }

    /// <summary>Recent loads of the others of its trade, kWh a day; none for a meter that is not above them anyway.</summary>
    public IReadOnlyCollection<double> PeersOf(Meter meter) =>
        _tradeOf.TryGetValue(meter.Name, out var trade) && meter.Recent >= _ratio * _middles[trade] ? [.. _meters[trade].Where(other => other != meter).Select(other => other.Recent)] : [];

    /// <summary>How many times its usual load the trade takes in a day's month; null where the trade is unknown or small.</summary>
    public Func<DateOnly, double>? SeasonOf(string meter) =>
        _tradeOf.TryGetValue(meter, out var trade) && _seasons.TryGetValue(trade, out var season)
            ? day => season.GetValueOrDefault(new DateOnly(day.Year, day.Month, 1), 1) : null;
}
