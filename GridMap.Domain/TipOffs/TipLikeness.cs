using GridMap.Domain.Geo;

namespace GridMap.Domain.TipOffs;

/// <summary>Which reports are likely of the same thing: near each other, and not long apart.</summary>
/// <param name="MostMetres">As far apart as people who mean the same place put it.</param>
/// <param name="MostDays">Longer apart it may be something new.</param>
public sealed record TipLikeness(double MostMetres, int MostDays)
{
    /// <summary>Metres between two that are likely of the same thing; null when they are not.</summary>
    /// <param name="first">Where one was put, WGS 84.</param>
    /// <param name="firstAt">When it came in.</param>
    /// <param name="second">Where the other was put, WGS 84.</param>
    /// <param name="secondAt">When it came in.</param>
    public double? Find(LonLat first, DateTimeOffset firstAt, LonLat second, DateTimeOffset secondAt) =>
        (firstAt - secondAt).Duration() <= TimeSpan.FromDays(MostDays) && GroundMeasure.DistanceMetres(first, second) is var metres && metres <= MostMetres ? metres : null;
}
