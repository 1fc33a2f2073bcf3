using GridMap.Domain.Geo;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Planning;

/// <summary>What in a request cannot be met, each in a sentence that names the field.</summary>
internal static class RequestCheck
{
    public const double LeastSquareMetres = 1;

    private const double LeastHeightMetres = 10;
    private const double LeastSpeedMetresPerSecond = 1;
    private const double MostOverlap = 0.95;
    private const double MostPhotos = 500_000;

    /// <summary>Height above the ground that the request comes to, metres.</summary>
    public static double HeightOf(SweepRequest request) =>
        request.HeightMetres ?? SurveyFigures.HeightFor(request.Camera, request.GsdMetres ?? 0, request.Settings.GimbalPitchDegrees);

    public static IReadOnlyList<Phrase> Find(SweepRequest request)
    {
        var faults = new List<Phrase>();
        if (request.Camera.FindFault() is { } camera) return [camera];
        if (request.Limits.FindFault() is { } ceiling) faults.Add(ceiling);
        var settings = request.Settings;
        Overlap("forward", settings.ForwardOverlap);
        Overlap("side", settings.SideOverlap);
        Between("gimbalPitchDegrees", settings.GimbalPitchDegrees, -90, -45);
        Between("marginMetres", settings.MarginMetres, 0, 1000);
        Between("turnAroundMetres", settings.TurnAroundMetres, 0, 500);
        Between("speedMetresPerSecond", settings.SpeedMetresPerSecond ?? 5, LeastSpeedMetresPerSecond, 30);
        var drone = request.Drone;
        Between("surveySpeedMetresPerSecond", drone.SurveySpeedMetresPerSecond, LeastSpeedMetresPerSecond, 50);
        Between("transitSpeedMetresPerSecond", drone.TransitSpeedMetresPerSecond, LeastSpeedMetresPerSecond, 50);
        Between("climbMetresPerSecond", drone.ClimbMetresPerSecond, 0.1, 30);
        Between("descentMetresPerSecond", drone.DescentMetresPerSecond, 0.1, 30);
        Between("turnMetresPerSecondSquared", drone.TurnMetresPerSecondSquared, 0.01, 100);
        foreach (var zone in request.Limits.Zones) Between("bufferMetres", zone.BufferMetres, 0, 10_000);
        if (request.GsdMetres is null && request.HeightMetres is null) faults.Add(Phrase.Of("sweep.gsdMissing"));
        if (request.Battery is { } battery) Check(battery);
        if (faults.Count > 0) return faults;
        var figures = Reach();
        if (request.Area is not (Polygon or MultiPolygon) || request.Area.IsEmpty) faults.Add(Phrase.Of("sweep.notPolygon", ("geometryType", request.Area.GeometryType)));
        else if (GroundMeasure.AreaSquareMetres(request.Area) is var area && area < LeastSquareMetres) faults.Add(Phrase.Of("sweep.areaTiny", ("areaSquareMetres", area)));
        else if (figures is not null && area / (figures.LineSpacingMetres * figures.TriggerMetres) is var photos && photos > MostPhotos) faults.Add(Phrase.Of("sweep.tooManyPhotos", ("photos", Math.Round(photos)), ("most", MostPhotos)));
        return faults;

        void Overlap(string which, double value)
        {
            if (!(value >= 0 && value <= MostOverlap)) faults.Add(Phrase.Of("sweep.overlap", ("which", which), ("value", value), ("most", MostOverlap)));
        }

        void Between(string field, double value, double least, double most)
        {
            if (!(value >= least && value <= most)) faults.Add(Phrase.Of("sweep.range", ("field", field), ("value", value), ("least", least), ("most", most)));
        }

        void Check(BatteryState battery)
        {
            Between("enduranceMinutes", battery.EnduranceSeconds / 60, 1, 24 * 60);
            Between("reserveFraction", battery.ReserveFraction, 0, 0.9);
            Between("healthFraction", battery.HealthFraction, 0.1, 1);
            Between("temperatureCelsius", battery.TemperatureCelsius, -40, 60);
            if (!(battery.WindMetresPerSecond >= 0 && battery.WindMetresPerSecond <= request.Drone.LargestWindMetresPerSecond))
            {
                faults.Add(Phrase.Of("sweep.wind", ("windMetresPerSecond", battery.WindMetresPerSecond), ("most", request.Drone.LargestWindMetresPerSecond)));
            }
        }

        SurveyFigures? Reach()
        {
            var height = HeightOf(request);
            if (height > request.Limits.CeilingMetres + 1e-6)
            {
                var finest = request.Camera.GsdMetresAt(request.Limits.CeilingMetres / Math.Sin(double.DegreesToRadians(-settings.GimbalPitchDegrees)));
                faults.Add(request.HeightMetres is null
                    ? Phrase.Of("sweep.gsdAboveCeiling", ("gsdCentimetres", (request.GsdMetres ?? 0) * 100), ("heightMetres", height), ("ceilingMetres", request.Limits.CeilingMetres), ("largestCentimetres", finest * 100), ("camera", request.Camera.Name))
                    : Phrase.Of("sweep.heightAboveCeiling", ("heightMetres", height), ("ceilingMetres", request.Limits.CeilingMetres)));
                return null;
            }

            if (!(height >= LeastHeightMetres))
            {
                faults.Add(Phrase.Of("sweep.tooLow", ("heightMetres", height), ("leastMetres", LeastHeightMetres), ("camera", request.Camera.Name)));
                return null;
            }

            var figures = SurveyFigures.Of(request.Camera, height, settings, request.Drone, request.Battery?.WindMetresPerSecond ?? 0);
            if (figures.SpeedMetresPerSecond < LeastSpeedMetresPerSecond)
            {
                faults.Add(Phrase.Of(
                    "sweep.tooSlow", ("speedMetresPerSecond", figures.SpeedMetresPerSecond), ("triggerMetres", figures.TriggerMetres), ("limit", figures.SpeedLimitedBy ?? "")));
            }

            return figures;
        }
    }
}
