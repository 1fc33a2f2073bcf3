using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace GridMap.Server.TipOffs;

/// <summary>How often one address, and all together, may report and ask: a window that slides with the clock. Addresses are held in memory, for as long as their window, and nowhere else.</summary>
internal sealed class TipGate(IOptions<TipOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private const int MostAddresses = 10_000;
    private const string Everybody = "";

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<(bool IsReport, string Address), Queue<DateTimeOffset>> _passed = new();

    /// <summary>How long to wait before a report is taken; null when it passes.</summary>
    public TimeSpan? Report(IPAddress? from) => Pass(isReport: true, from, options.Value.ReportsPerAddressHour, options.Value.ReportsPerHour, Hour);

    /// <summary>How long to wait before a question by code is answered; null when it passes.</summary>
    public TimeSpan? Ask(IPAddress? from) => Pass(isReport: false, from, options.Value.AsksPerAddressMinute, options.Value.AsksPerMinute, Minute);

    private TimeSpan? Pass(bool isReport, IPAddress? from, int mostOfOne, int mostOfAll, TimeSpan window)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            var (one, all) = (Live((isReport, NameOf(from))), Live((isReport, Everybody)));
            var wait = one.Count >= mostOfOne ? one.Peek() + window - now : all.Count >= mostOfAll ? all.Peek() + window - now : (TimeSpan?)null;
            if (wait is null)
            {
                one.Enqueue(now);
                all.Enqueue(now);
                Forget();
            }

            return wait;
        }

        Queue<DateTimeOffset> Live((bool, string) key)
        {
            var times = _passed.GetOrAdd(key, _ => new Queue<DateTimeOffset>());
            while (times.TryPeek(out var first) && now - first >= window)
            {
                times.Dequeue();
            }

            return times;
        }

        // Many addresses that came once would fill the memory.
        void Forget()
        {
            if (_passed.Count > MostAddresses)
            {
                foreach (var (key, times) in _passed)
                {
                    if (times.Count == 0 || now - times.Last() >= (key.IsReport ? Hour : Minute))
                    {
                        _passed.TryRemove(key, out _);
                    }
                }
            }
        }
    }

    /// <summary>A household has 2^64 addresses of version 6: they count as one.</summary>
    private static string NameOf(IPAddress? address) => address switch
    {
        null => "?",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
