using GridMap.Domain.Geo;

namespace GridMap.Domain.Tests.Sweeps.Missions;

/// <summary>Flies what a mission file says and photographs: straight from point to point, a photo each so many metres over the ground.</summary>
/// <param name="frame">Frame of the photos.</param>
/// <param name="crabDegrees">How far wind turns the picture away from the track.</param>
/// <param name="drift">Where the drone is off its track, east and north in metres, after so many seconds.</param>
internal sealed class Simulator(GroundFrame frame, double crabDegrees = 0, Func<double, (double East, double North)>? drift = null)
{
    private readonly Func<double, (double East, double North)> drift = drift ?? (_ => (0, 0));

    public List<FootprintCount.Photo> Photos { get; } = [];

    public double Seconds { get; private set; }

    public double Metres { get; private set; }

    public void Fly(IReadOnlyList<FlownItem> mission)
    {
        (MetricPoint At, double Height)? here = null;
        var (speed, trigger, next) = (10.0, 0.0, 0.0);
        for (var i = 0; i < mission.Count; i++)
        {
            switch (mission[i])
            {
                case FlownItem.Speed given:
                    speed = given.MetresPerSecond;
                    break;
                case FlownItem.Trigger { Metres: var metres }:
                    // Once now, as the mission asks; then by the way flown.
                    (trigger, next) = (metres, 0);
                    if (metres > 0 && here is { } place && Heading(mission, i, place.At) is { } yaw)
                    {
                        Take(place.At, place.Height, yaw);
                        next = metres;
                    }

                    break;
                case FlownItem.Fly leg:
                    var to = frame.ToMetric(leg.To);
                    if (here is { } from)
                    {
                        var length = GroundMeasure.DistanceMetres(from.At, to);
                        var heading = Degrees(from.At, to);
                        for (; trigger > 0 && next <= length; next += trigger)
                        {
                            var share = next / length;
                            Seconds += 0;
                            Take(
                                new MetricPoint(from.At.EastMetres + share * (to.EastMetres - from.At.EastMetres), from.At.NorthMetres + share * (to.NorthMetres - from.At.NorthMetres)),
                                from.Height + share * (leg.HeightMetres - from.Height), heading, next / speed);
                        }

                        next -= length;
                        Seconds += length / speed;
                        Metres += length;
                    }

                    here = (to, leg.HeightMetres);
                    break;
            }
        }
    }

    private void Take(MetricPoint at, double height, double headingDegrees, double laterSeconds = 0)
    {
        var (east, north) = drift(Seconds + laterSeconds);
        Photos.Add(new FootprintCount.Photo(at.EastMetres + east, at.NorthMetres + north, height, headingDegrees + crabDegrees));
    }

    private double? Heading(IReadOnlyList<FlownItem> mission, int index, MetricPoint at) =>
        mission.Skip(index).OfType<FlownItem.Fly>().Select(leg => frame.ToMetric(leg.To)).Where(to => to != at).Select(to => (double?)Degrees(at, to)).FirstOrDefault();

    private static double Degrees(MetricPoint from, MetricPoint to) => Math.Atan2(to.EastMetres - from.EastMetres, to.NorthMetres - from.NorthMetres) * 180 / Math.PI;
}
