using System.Text.Json;
using GridMap.Domain.Sweeps.Planning;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace GridMap.Domain.Sweeps.Missions;

/// <summary>QGroundControl's <c>.plan</c>, as plain waypoints or with the lines in one survey item.</summary>
public static class QgcPlanFile
{
    private const int Px4 = 12;
    private const int Quadrotor = 2;
    private const int RelativeAltitude = 1;

    /// <summary>Every point a simple item.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sortie">One of its sorties.</param>
    public static string WriteWaypoints(SweepPlan plan, Sortie sortie) => Write(plan, sortie, (json, points) =>
    {
        var number = 1;
        foreach (var item in MavlinkItem.Beginning(plan, sortie, points[0])
            .Concat(MavlinkItem.Between(points, points[0].SpeedMetresPerSecond, withSpeeds: true)).Append(MavlinkItem.End)) WriteItem(json, item, number++);
    });

    /// <summary>The lines as one survey item, which QGroundControl shows as a survey and flies as it stands; ways there and back as simple items.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sortie">One of its sorties.</param>
    public static string WriteSurvey(SweepPlan plan, Sortie sortie) => Write(plan, sortie, (json, points) =>
    {
        var first = points.TakeWhile(point => !point.IsSurvey).Count();
        var last = points.Count - 1 - points.Reverse().TakeWhile(point => !point.IsSurvey).Count();
        var lines = points.Skip(first).Take(last - first + 1).ToList();
        var number = 1;
        foreach (var item in MavlinkItem.Beginning(plan, sortie, points[0]).Concat(MavlinkItem.Between(points.Take(first), points[0].SpeedMetresPerSecond, withSpeeds: true))
            .Append(MavlinkItem.AtSpeed(plan.Figures.SpeedMetresPerSecond))) WriteItem(json, item, number++);
        WriteSurveyItem(json, plan, sortie, lines, ref number);
        foreach (var item in MavlinkItem.Between(points.Skip(last + 1), lines[^1].SpeedMetresPerSecond, withSpeeds: true).Append(MavlinkItem.End)) WriteItem(json, item, number++);
    });

    private static string Write(SweepPlan plan, Sortie sortie, Action<Utf8JsonWriter, IReadOnlyList<MissionWaypoint>> writeItems)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(sortie);
        var points = MissionWaypoint.Of(plan, sortie);
        return MissionNumbers.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("fileType", "Plan");
            json.WriteStartObject("geoFence");
            json.WriteStartArray("circles");
            json.WriteEndArray();
            json.WriteStartArray("polygons");
            json.WriteEndArray();
            json.WriteNumber("version", 2);
            json.WriteEndObject();
            json.WriteString("groundStation", "GridMap");
            json.WriteStartObject("mission");
            json.WriteNumber("cruiseSpeed", MissionNumbers.Metres(plan.Figures.SpeedMetresPerSecond));
            json.WriteNumber("firmwareType", Px4);
            json.WriteNumber("globalPlanAltitudeMode", RelativeAltitude);
            json.WriteNumber("hoverSpeed", MissionNumbers.Metres(plan.Figures.SpeedMetresPerSecond));
            json.WriteStartArray("items");
            writeItems(json, points);
            json.WriteEndArray();
            var home = plan.ToLonLat(sortie.TakeOff);
            json.WriteStartArray("plannedHomePosition");
            json.WriteNumberValue(MissionNumbers.Degrees(home.Latitude));
            json.WriteNumberValue(MissionNumbers.Degrees(home.Longitude));
            json.WriteNumberValue(0);
            json.WriteEndArray();
            json.WriteNumber("vehicleType", Quadrotor);
            json.WriteNumber("version", 2);
            json.WriteEndObject();
            json.WriteStartObject("rallyPoints");
            json.WriteStartArray("points");
            json.WriteEndArray();
            json.WriteNumber("version", 2);
            json.WriteEndObject();
            json.WriteNumber("version", 1);
            json.WriteEndObject();
        });
    }

    private static void WriteItem(Utf8JsonWriter json, MavlinkItem item, int number)
    {
        json.WriteStartObject();
        if (item.Frame == 3)
        {
            json.WriteNull("AMSLAltAboveTerrain");
            json.WriteNumber("Altitude", item.Parameters[6]);
            json.WriteNumber("AltitudeMode", RelativeAltitude);
        }

        json.WriteBoolean("autoContinue", true);
        json.WriteNumber("command", item.Command);
        json.WriteNumber("doJumpId", number);
        json.WriteNumber("frame", item.Frame);
        json.WriteStartArray("params");
        foreach (var value in item.Parameters)
        {
            if (double.IsNaN(value)) json.WriteNullValue();
            else json.WriteNumberValue(value);
        }

        json.WriteEndArray();
        json.WriteString("type", "SimpleItem");
        json.WriteEndObject();
    }

    private static void WriteSurveyItem(Utf8JsonWriter json, SweepPlan plan, Sortie sortie, List<MissionWaypoint> lines, ref int number)
    {
        json.WriteStartObject();
        json.WriteStartObject("TransectStyleComplexItem");
        WriteCamera(json, plan);
        json.WriteNumber("CameraShots", sortie.Photos.Count);
        json.WriteBoolean("CameraTriggerInTurnAround", false);
        json.WriteBoolean("HoverAndCapture", false);
        json.WriteStartArray("Items");
        foreach (var item in MavlinkItem.Between(lines, plan.Figures.SpeedMetresPerSecond, withSpeeds: false)) WriteItem(json, item, number++);
        json.WriteEndArray();
        json.WriteBoolean("Refly90Degrees", plan.Settings.IsCrossHatched);
        json.WriteNumber("TurnAroundDistance", plan.Settings.TurnAroundMetres);
        json.WriteStartArray("VisualTransectPoints");
        foreach (var point in lines) MissionNumbers.WriteLatLon(json, point.Position);
        json.WriteEndArray();
        json.WriteNumber("version", 2);
        json.WriteEndObject();
        json.WriteNumber("angle", Math.Round(lines[0].HeadingDegrees, 3));
        json.WriteString("complexItemType", "survey");
        json.WriteNumber("entryLocation", 0);
        json.WriteBoolean("flyAlternateTransects", false);
        json.WriteStartArray("polygon");
        foreach (var corner in Outline(plan, sortie)) MissionNumbers.WriteLatLon(json, plan.ToLonLat(new Geo.MetricPoint(corner.X, corner.Y)));
        json.WriteEndArray();
        json.WriteBoolean("splitConcavePolygons", false);
        json.WriteString("type", "ComplexItem");
        json.WriteNumber("version", 5);
        json.WriteEndObject();
    }

    private static void WriteCamera(Utf8JsonWriter json, SweepPlan plan)
    {
        var (camera, figures) = (plan.Camera, plan.Figures);
        json.WriteStartObject("CameraCalc");
        json.WriteNumber("AdjustedFootprintFrontal", MissionNumbers.Metres(figures.TriggerMetres));
        json.WriteNumber("AdjustedFootprintSide", MissionNumbers.Metres(figures.LineSpacingMetres));
        // QGroundControl's own catalogue lacks most of these cameras.
        json.WriteString("CameraName", "Custom Camera");
        json.WriteNumber("DistanceMode", RelativeAltitude);
        json.WriteNumber("DistanceToSurface", MissionNumbers.Metres(figures.HeightMetres));
        json.WriteBoolean("FixedOrientation", false);
        json.WriteNumber("FocalLength", camera.FocalMillimetres);
        json.WriteNumber("FrontalOverlap", Percent(plan.Settings.ForwardOverlap));
        json.WriteNumber("ImageDensity", Math.Round(figures.GsdMetres * 100, 4));
        json.WriteNumber("ImageHeight", camera.ImageHeightPixels);
        json.WriteNumber("ImageWidth", camera.ImageWidthPixels);
        json.WriteBoolean("Landscape", true);
        json.WriteNumber("MinTriggerInterval", camera.ShortestIntervalSeconds);
        json.WriteNumber("SensorHeight", camera.SensorHeightMillimetres);
        json.WriteNumber("SensorWidth", camera.SensorWidthMillimetres);
        json.WriteNumber("SideOverlap", Percent(plan.Settings.SideOverlap));
        json.WriteBoolean("ValueSetIsDistance", true);
        json.WriteNumber("version", 2);
        json.WriteEndObject();
    }

    /// <summary>The area where one sortie flies it whole; else the hull of what this one photographs. Without the last corner repeated.</summary>
    private static Coordinate[] Outline(SweepPlan plan, Sortie sortie)
    {
        var ring = plan is { Sorties.Count: 1, Area: Polygon whole }
            ? whole.ExteriorRing.Coordinates
            : new ConvexHull(new MultiPoint([.. sortie.Photos.Select(photo => new Point(photo.Position.EastMetres, photo.Position.NorthMetres))]))
                .GetConvexHull().Buffer(plan.Figures.LineSpacingMetres / 2, 1).Coordinates;
        return ring[..^1];
    }

    private static double Percent(double fraction) => Math.Round(fraction * 100, 3);
}
