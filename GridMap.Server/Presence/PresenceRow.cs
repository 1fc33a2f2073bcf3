using GridMap.Domain.Geo;
using GridMap.Domain.Presence;

namespace GridMap.Server.Presence;

/// <summary>Somebody who shares his position: the latest one, and nothing older.</summary>
internal sealed class PresenceRow
{
    public Guid AccountId { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset HeardAt { get; set; }

    public double? Longitude { get; set; }

    public double? Latitude { get; set; }

    public double? AccuracyMetres { get; set; }

    public DateTimeOffset? PositionAt { get; set; }

    /// <summary>Cell or area the position lies in; null outside every known one.</summary>
    public string? AreaCode { get; set; }

    public Duty ToDuty() => new(
        StartedAt, HeardAt,
        this is { Longitude: { } longitude, Latitude: { } latitude, AccuracyMetres: { } accuracy, PositionAt: { } at }
            ? new Fix(new LonLat(longitude, latitude), accuracy, at)
            : null);

    public void Take(Duty duty, string? areaCode)
    {
        (StartedAt, HeardAt) = (duty.StartedAt, duty.HeardAt);
        (Longitude, Latitude) = (duty.Latest?.Place.Longitude, duty.Latest?.Place.Latitude);
        (AccuracyMetres, PositionAt, AreaCode) = (duty.Latest?.AccuracyMetres, duty.Latest?.At, areaCode);
    }
}
