using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Labels;

/// <summary>Looks up what each flight's search showed.</summary>
internal sealed class FlightScoreBook(GridMapDb db, IOptions<LabelOptions> options)
{
    /// <returns>One of each flight asked for, those that are not there included.</returns>
    public async Task<IReadOnlyDictionary<Guid, FlightScores>> ReadAsync(IEnumerable<Guid> orthophotoIds, CancellationToken cancellation)
    {
        var ids = orthophotoIds.Distinct().ToList();
        var told = await db.Orthophotos.AsNoTracking().Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.OperatingPoint, row.Thresholds }).ToDictionaryAsync(row => row.Id, cancellation);
        return ids.ToDictionary(id => id, id => new FlightScores(told.GetValueOrDefault(id)?.OperatingPoint, told.GetValueOrDefault(id)?.Thresholds, options.Value));
    }
}
