using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>A sweep ready to fly: every leg within the limits.</summary>
public sealed record SweepPlan
{
    /// <summary>Frame of all metric positions.</summary>
    public required GroundFrame Frame { get; init; }

    /// <summary>The camera.</summary>
    public required SweepCamera Camera { get; init; }

    /// <summary>How it was to be photographed.</summary>
    public required SweepSettings Settings { get; init; }

    /// <summary>What drone flies it.</summary>
    public required SweepDrone Drone { get; init; }

    /// <summary>What holds on every leg.</summary>
    public required SweepLimits Limits { get; init; }

    /// <summary>Spacing, trigger, speed.</summary>
    public required SurveyFigures Figures { get; init; }

    /// <summary>The area asked for, in the frame.</summary>
    public required Geometry Area { get; init; }

    /// <summary>Part of the area that is closed to flying or cannot be seen from where flying is allowed; empty when all of it is seen.</summary>
    public required Geometry Unseen { get; init; }

    /// <summary>Flights in order.</summary>
    public required IReadOnlyList<Sortie> Sorties { get; init; }

    /// <summary>Remarks for whoever flies it.</summary>
    public required IReadOnlyList<Phrase> Warnings { get; init; }

    /// <summary>Flight time of all sorties, climb, turns and transits included.</summary>
    public double FlightSeconds => Sorties.Sum(sortie => sortie.Seconds);

    /// <summary>Length of all sorties in space, metres.</summary>
    public double DistanceMetres => Sorties.Sum(sortie => sortie.DistanceMetres);

    /// <summary>Photos of all sorties.</summary>
    public int PhotoCount => Sorties.Sum(sortie => sortie.Photos.Count);

    /// <summary>WGS 84 position of a point of the plan.</summary>
    public LonLat ToLonLat(MetricPoint point) => Frame.ToLonLat(point);

    /// <summary>Direction from true north of a direction from the frame's north, degrees, 0 to below 360.</summary>
    public double TrueDegrees(MetricPoint at, double frameDegrees) => ((frameDegrees - Lean(Frame, at)) % 360 + 360) % 360;

    /// <summary>How far true north lies clockwise of the frame's north, degrees.</summary>
    internal static double Lean(GroundFrame frame, MetricPoint at)
    {
        var here = frame.ToLonLat(at);
        var north = frame.ToMetric(here with { Latitude = here.Latitude + 1e-4 });
        return double.RadiansToDegrees(Math.Atan2(north.EastMetres - at.EastMetres, north.NorthMetres - at.NorthMetres));
    }
}
