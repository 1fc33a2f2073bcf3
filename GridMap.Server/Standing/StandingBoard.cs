using System.Security.Cryptography;
using System.Text.Json;
using GridMap.Domain.Standing;
using GridMap.Server.Areas;
using GridMap.Server.Grids;
using GridMap.Server.Live;
using GridMap.Server.People;
using Microsoft.Extensions.Options;
using SweepState = GridMap.Contracts.Grids.SweepState;

namespace GridMap.Server.Standing;

/// <summary>Counts once for all who ask while nothing changes, and writes each report once for all who may see the same.</summary>
internal sealed class StandingBoard(
    StandingBook book, AreaDirectory areas, CellDirectory cells, SweepStates sweeps, IOptions<StandingOptions> options, TimeProvider clock)
{
    private const int VillageDigits = 12;
    private const int MostReports = 500;

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Scope, string AreaCode), StandingAnswer> _reports = [];
    private StandingBase? _base;
    private long _countedAt;
    private (CellSnapshot Grid, DateTimeOffset Minute, Dictionary<string, AreaFigures> Villages)? _cells;

    /// <summary>How often everything was counted so far.</summary>
    public int Counted { get; private set; }

    /// <summary>How many reports were written so far.</summary>
    public int Written { get; private set; }

    /// <param name="within">What of the area may be seen.</param>
    /// <param name="areaCode">Short official code; empty for the area that holds all that may be seen.</param>
    public async Task<StandingAnswer> AnswerAsync(AreaScope within, string areaCode, CancellationToken cancellation)
    {
        await book.EnsureLoadedAsync(cancellation);
        var (grid, known) = (await cells.CurrentAsync(cancellation), await areas.CurrentAsync(cancellation));
        for (var counted = -1; ;)
        {
            TimeSpan rest;
            lock (_gate)
            {
                // What was counted after the question came is new enough, however quickly changes follow each other.
                var isNew = counted >= 0 && Counted > counted;
                counted = counted < 0 ? Counted : counted;
                rest = isNew ? TimeSpan.Zero : Renew(grid, known);
                if (rest <= TimeSpan.Zero && _base is { } current)
                {
                    return Find(current, within, areaCode);
                }
            }

            await Task.Delay(rest, clock, cancellation);
        }
    }

    /// <summary>Counts anew where anything has changed.</summary>
    /// <returns>How long to wait, where the last count is too short ago.</returns>
    private TimeSpan Renew(CellSnapshot grid, AreaSnapshot known)
    {
        var now = clock.GetUtcNow();
        var minute = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        if (_base is not null && _base.IsOf(book.Version, grid, known, minute))
        {
            return TimeSpan.Zero;
        }

        if (_base is not null && TimeSpan.FromMilliseconds(options.Value.GatherMilliseconds) - clock.GetElapsedTime(_countedAt) is { Ticks: > 0 } rest)
        {
            return rest;
        }

        (_base, _countedAt) = (Count(grid, known, minute), clock.GetTimestamp());
        _reports.Clear();
        return TimeSpan.Zero;
    }

    private StandingAnswer Find(StandingBase current, AreaScope within, string areaCode)
    {
        var key = (FeedScope.Of(within).Key, areaCode);
        if (!_reports.TryGetValue(key, out var answer))
        {
            answer = Write(new StandingReporter(current, within, options.Value.OverdueHours).Report(areaCode));
            if (_reports.Count < MostReports)
            {
                _reports.Add(key, answer);
            }
        }

        return answer;
    }

    private StandingBase Count(CellSnapshot grid, AreaSnapshot known, DateTimeOffset minute)
    {
        Counted++;
        var (version, villages) = book.Count(minute, TimeSpan.FromHours(options.Value.OverdueHours));
        foreach (var (code, figures) in CellsOf(grid, minute))
        {
            villages[code] = villages.GetValueOrDefault(code).Plus(figures);
        }

        return new StandingBase(version, grid, known, minute, [.. villages.OrderBy(village => village.Key, StringComparer.Ordinal)]);
    }

    /// <summary>A suspect's change leaves the cells as they are.</summary>
    private Dictionary<string, AreaFigures> CellsOf(CellSnapshot grid, DateTimeOffset minute)
    {
        if (_cells is { } counted && ReferenceEquals(counted.Grid, grid) && counted.Minute == minute)
        {
            return counted.Villages;
        }

        var villages = new Dictionary<string, AreaFigures>(StringComparer.Ordinal);
        // A village's cells lie side by side.
        for (var at = 0; at < grid.InOrder.Count;)
        {
            var village = grid.InOrder[at].Code[..VillageDigits];
            var (cellCount, swept, stale, checkedCells) = (0, 0, 0, 0);
            for (; at < grid.InOrder.Count && grid.InOrder[at].Code.StartsWith(village, StringComparison.Ordinal); at++)
            {
                var state = sweeps.Of(grid.InOrder[at]);
                cellCount++;
                swept += state is SweepState.Swept ? 1 : 0;
                stale += state is SweepState.Stale ? 1 : 0;
                checkedCells += state is SweepState.GroundChecked ? 1 : 0;
            }

            villages[village] = new AreaFigures { Cells = cellCount, SweptCells = swept, StaleCells = stale, GroundCheckedCells = checkedCells };
        }

        _cells = (grid, minute, villages);
        return villages;
    }

    private StandingAnswer Write(Contracts.Standing.StandingReport report)
    {
        Written++;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(report, JsonSerializerOptions.Web);
        return new StandingAnswer(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]);
    }
}
