using System.Globalization;
using System.Xml.Linq;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Cameras;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Domain.Sweeps.Missions;

/// <summary>The two documents in a DJI KMZ: <c>wpmz/template.kml</c>, which Pilot edits, and <c>wpmz/waylines.wpml</c>, which the drone flies.</summary>
/// <remarks>
/// Both hold the same waypoints. <c>coordinates</c> have longitude first; <c>takeOffRefPoint</c> and <c>waypointPoiPoint</c> have latitude first.
/// Heights are above the take-off point. The last waypoint is above it, so that going home is going down.
/// </remarks>
public static class WpmlFile
{
    /// <summary>Name of the template in the archive.</summary>
    public const string TemplateName = "wpmz/template.kml";

    /// <summary>Name of the executable waylines in the archive.</summary>
    public const string WaylinesName = "wpmz/waylines.wpml";

    /// <summary>Numbers for cameras that DJI does not make: a payload of another maker under an M350.</summary>
    public static readonly DjiModel OtherMake = new(Drone: 89, DroneSub: 0, Payload: 65534, PayloadSub: 0);

    private static readonly XNamespace Kml = "http://www.opengis.net/kml/2.2";
    private static readonly XNamespace Wpml = "http://www.dji.com/wpmz/1.0.6";
    private const string NoPoint = "0.000000,0.000000,0.000000";

    /// <summary>The template.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sortie">One of its sorties.</param>
    /// <param name="createdAt">Written into the document.</param>
    public static string WriteTemplate(SweepPlan plan, Sortie sortie, DateTimeOffset createdAt)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(sortie);
        var points = MissionWaypoint.Of(plan, sortie);
        var folder = new XElement(
            Kml + "Folder",
            Tag("templateType", "waypoint"), Tag("templateId", 0),
            new XElement(Wpml + "waylineCoordinateSysParam", Tag("coordinateMode", "WGS84"), Tag("heightMode", "relativeToStartPoint")),
            Tag("autoFlightSpeed", Speed(plan.Figures.SpeedMetresPerSecond)),
            Tag("globalHeight", Metres(plan.Figures.HeightMetres)),
            Tag("caliFlightEnable", 0),
            Tag("gimbalPitchMode", "usePointSetting"),
            new XElement(
                Wpml + "globalWaypointHeadingParam",
                Tag("waypointHeadingMode", "followWayline"), Tag("waypointHeadingAngle", 0), Tag("waypointPoiPoint", NoPoint), Tag("waypointHeadingPathMode", "followBadArc"), Tag("waypointHeadingPoiIndex", 0)),
            Tag("globalWaypointTurnMode", "toPointAndStopWithDiscontinuityCurvature"),
            Tag("globalUseStraightLine", 1));
        for (var i = 0; i < points.Count; i++) folder.Add(TemplatePoint(plan, points, i));
        folder.Add(new XElement(Wpml + "payloadParam", Tag("payloadPositionIndex", 0), Tag("focusMode", "firstPoint"), Tag("meteringMode", "average"), Tag("imageFormat", "wide")));
        var time = createdAt.ToUnixTimeMilliseconds();
        return Document(Tag("author", "GridMap"), Tag("createTime", time), Tag("updateTime", time), Config(plan, sortie, isTemplate: true), folder);
    }

    /// <summary>The waylines.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sortie">One of its sorties.</param>
    public static string WriteWaylines(SweepPlan plan, Sortie sortie)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(sortie);
        var points = MissionWaypoint.Of(plan, sortie);
        var level = sortie.Legs.Where(leg => !leg.IsVertical).ToList();
        var folder = new XElement(
            Kml + "Folder",
            Tag("templateId", 0), Tag("executeHeightMode", "relativeToStartPoint"), Tag("waylineId", 0),
            Tag("distance", Metres(level.Sum(leg => leg.LengthMetres))), Tag("duration", Metres(level.Sum(leg => leg.Seconds))),
            Tag("autoFlightSpeed", Speed(plan.Figures.SpeedMetresPerSecond)));
        for (var i = 0; i < points.Count; i++) folder.Add(Wayline(plan, points, i));
        return Document(Config(plan, sortie, isTemplate: false), folder);
    }

    /// <summary>A document with its declaration.</summary>
    internal static string Text(XElement root) => new XDeclaration("1.0", "UTF-8", null) + "\n" + root + "\n";

    private static string Document(params object[] content) =>
        Text(new XElement(Kml + "kml", new XAttribute(XNamespace.Xmlns + "wpml", Wpml.NamespaceName), new XElement(Kml + "Document", content)));

    private static XElement Config(SweepPlan plan, Sortie sortie, bool isTemplate)
    {
        var model = plan.Camera.Dji ?? OtherMake;
        var home = plan.ToLonLat(sortie.TakeOff);
        var top = Math.Max(1.2, sortie.Legs[0].HeightRange.Highest);
        var config = new XElement(
            Wpml + "missionConfig",
            Tag("flyToWaylineMode", "safely"), Tag("finishAction", "goHome"), Tag("exitOnRCLost", "executeLostAction"), Tag("executeRCLostAction", "goBack"),
            Tag("takeOffSecurityHeight", Metres(top)));
        if (isTemplate)
        {
            // Latitude first here.
            config.Add(Tag("takeOffRefPoint", string.Create(CultureInfo.InvariantCulture, $"{home.Latitude:F8},{home.Longitude:F8},0.000000")), Tag("takeOffRefPointAGLHeight", 0));
        }

        config.Add(
            Tag("globalTransitionalSpeed", Speed(Math.Min(15, plan.Drone.TransitSpeedMetresPerSecond))),
            Tag("globalRTHHeight", Metres(sortie.Legs.Max(leg => leg.HeightRange.Highest))),
            new XElement(Wpml + "droneInfo", Tag("droneEnumValue", model.Drone), Tag("droneSubEnumValue", model.DroneSub)),
            Tag("waylineAvoidLimitAreaMode", 0),
            new XElement(Wpml + "payloadInfo", Tag("payloadEnumValue", model.Payload), Tag("payloadSubEnumValue", model.PayloadSub), Tag("payloadPositionIndex", 0)));
        return config;
    }

    private static XElement TemplatePoint(SweepPlan plan, IReadOnlyList<MissionWaypoint> points, int index) => new(
        Kml + "Placemark",
        Place(points[index].Position), Tag("index", index), Tag("ellipsoidHeight", Metres(points[index].HeightMetres)), Tag("height", Metres(points[index].HeightMetres)),
        Tag("waypointSpeed", Speed(points[index].SpeedMetresPerSecond)), Heading(points[index], isTemplate: true), Turn(plan, points, index),
        Tag("useGlobalSpeed", 0), Tag("useGlobalHeadingParam", 0), Tag("useGlobalTurnParam", 0),
        Tag("gimbalPitchAngle", MissionNumbers.Text(plan.Settings.GimbalPitchDegrees)), Tag("useStraightLine", 1), Actions(plan, points, index), Tag("isRisky", 0));

    private static XElement Wayline(SweepPlan plan, IReadOnlyList<MissionWaypoint> points, int index) => new(
        Kml + "Placemark",
        Place(points[index].Position), Tag("index", index), Tag("executeHeight", Metres(points[index].HeightMetres)), Tag("waypointSpeed", Speed(points[index].SpeedMetresPerSecond)),
        Heading(points[index], isTemplate: false), Turn(plan, points, index), Tag("useStraightLine", 1), Actions(plan, points, index),
        new XElement(Wpml + "waypointGimbalHeadingParam", Tag("waypointGimbalPitchAngle", 0), Tag("waypointGimbalYawAngle", 0)),
        Tag("isRisky", 0), Tag("waypointWorkType", 0));

    private static XElement Place(LonLat at) => new(
        Kml + "Point", new XElement(Kml + "coordinates", $"{MissionNumbers.Text(MissionNumbers.Degrees(at.Longitude))},{MissionNumbers.Text(MissionNumbers.Degrees(at.Latitude))}"));

    private static XElement Heading(MissionWaypoint point, bool isTemplate) => new(
        Wpml + "waypointHeadingParam",
        Tag("waypointHeadingMode", "followWayline"), Tag("waypointHeadingAngle", MissionNumbers.Text(Math.Round(point.HeadingDegrees > 180 ? point.HeadingDegrees - 360 : point.HeadingDegrees, 3))),
        Tag("waypointPoiPoint", NoPoint), isTemplate ? null : Tag("waypointHeadingAngleEnable", 0), Tag("waypointHeadingPathMode", "followBadArc"), Tag("waypointHeadingPoiIndex", 0));

    /// <summary>A curve only where it lies beyond the photos; else the drone stops, so that it neither cuts a line short nor leaves its leg.</summary>
    private static XElement Turn(SweepPlan plan, IReadOnlyList<MissionWaypoint> points, int index)
    {
        var damping = Math.Min(plan.Settings.TurnAroundMetres, plan.Figures.LineSpacingMetres / 2) * 0.9;
        var isCurve = damping >= 1 && index > 0 && index < points.Count - 1 && !points[index].IsSurvey
            && plan.Limits is { Zones.Count: 0, OperationArea: null };
        return new XElement(
            Wpml + "waypointTurnParam",
            Tag("waypointTurnMode", isCurve ? "coordinateTurn" : "toPointAndStopWithDiscontinuityCurvature"), Tag("waypointTurnDampingDist", isCurve ? MissionNumbers.Text(Math.Round(damping, 2)) : "0"));
    }

    /// <summary>The gimbal looks down at the first point; along each line a photo is taken at equal distances.</summary>
    private static IEnumerable<XElement> Actions(SweepPlan plan, IReadOnlyList<MissionWaypoint> points, int index)
    {
        if (index == 0)
        {
            yield return Group(index, index, points, new XElement(Wpml + "actionTrigger", Tag("actionTriggerType", "reachPoint")), Action(
                "gimbalRotate", Tag("gimbalHeadingYawBase", "aircraft"), Tag("gimbalRotateMode", "absoluteAngle"),
                Tag("gimbalPitchRotateEnable", 1), Tag("gimbalPitchRotateAngle", MissionNumbers.Text(plan.Settings.GimbalPitchDegrees)),
                Tag("gimbalRollRotateEnable", 0), Tag("gimbalRollRotateAngle", 0), Tag("gimbalYawRotateEnable", 1), Tag("gimbalYawRotateAngle", 0),
                Tag("gimbalRotateTimeEnable", 0), Tag("gimbalRotateTime", 0), Tag("payloadPositionIndex", 0)));
        }

        if (points[index].PhotoSpacingMetres is not { } metres) yield break;
        var end = index + 1;
        while (end < points.Count - 1 && !points[end].StopsPhotos && points[end].PhotoSpacingMetres is null) end++;
        yield return Group(
            index, end, points, new XElement(Wpml + "actionTrigger", Tag("actionTriggerType", "multipleDistance"), Tag("actionTriggerParam", MissionNumbers.Text(metres))),
            Action("takePhoto", Tag("payloadPositionIndex", 0), Tag("useGlobalPayloadLensIndex", 0), Tag("payloadLensIndex", "wide")));
    }

    private static XElement Group(int start, int end, IReadOnlyList<MissionWaypoint> points, XElement trigger, XElement action)
    {
        // Numbered in order of the points; the first point's gimbal comes before its photos.
        var number = points.Take(start).Count(point => point.PhotoSpacingMetres is not null) + (start == end ? 0 : 1);
        return new XElement(
            Wpml + "actionGroup",
            Tag("actionGroupId", number), Tag("actionGroupStartIndex", start), Tag("actionGroupEndIndex", end), Tag("actionGroupMode", "sequence"), trigger, action);
    }

    private static XElement Action(string function, params XElement[] parameters) => new(
        Wpml + "action", Tag("actionId", 0), Tag("actionActuatorFunc", function), new XElement(Wpml + "actionActuatorFuncParam", parameters));

    private static XElement Tag(string name, object value) => new(Wpml + name, value);

    private static string Metres(double metres) => MissionNumbers.Text(MissionNumbers.Metres(metres));

    private static string Speed(double metresPerSecond) => MissionNumbers.Text(Math.Round(metresPerSecond, 2));
}
