using GridMap.Contracts.TipOffs;
using GridMap.Domain;
using GridMap.Domain.Geo;
using GridMap.Domain.Screening;
using GridMap.Server.People;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;
using CaseRules = GridMap.Domain.Cases.CaseRules;

namespace GridMap.Server.Screening;

/// <summary>What the public reported near places, as far as nobody has found it unfounded; who reported is not read.</summary>
internal sealed class TipSignals(GridMapDb db) : IPlaceSignalSource
{
    /// <summary>People point from the road.</summary>
    private const double NearMetres = 100;

    private const double Unverified = 0.6;

    public async Task<IReadOnlyList<PlaceSignal>> ReadAsync(PlaceGround<string> ground, string areaCode, CancellationToken cancellation)
    {
        var tips = await db.Tips.AsNoTracking().Within(new AreaScope([areaCode]), row => row.AreaCode)
            .Where(row => row.State == TipState.Accepted || row.State == TipState.Verifying || row.State == TipState.Verified)
            .OrderBy(row => row.Order).Select(row => new { row.Number, row.State, row.Longitude, row.Latitude, row.SeenOn, row.ReceivedAt }).ToListAsync(cancellation);
        var signals = new List<PlaceSignal>();
        foreach (var tip in tips)
        {
            if (ground.FindNearest(new LonLat(tip.Longitude, tip.Latitude), NearMetres) is { } near)
            {
                var on = tip.SeenOn ?? CaseRules.DayOf(tip.ReceivedAt);
                signals.Add(new PlaceSignal(
                    near.Id, SignalKind.Reported, tip.State is TipState.Verified ? 1 : Unverified, on, tip.Number, Phrase.Of("screening.reported", ("on", on))));
            }
        }

        return signals;
    }
}
