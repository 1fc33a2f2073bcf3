using System.Globalization;
using System.Xml.Linq;
using GridMap.Domain.Geo;
using GridMap.Domain.Sweeps.Planning;

namespace GridMap.Domain.Sweeps.Missions;

/// <summary>A plan as KML, for looking at it on a globe: one folder a sortie, one line a leg.</summary>
public static class KmlFile
{
    private static readonly XNamespace Kml = "http://www.opengis.net/kml/2.2";

    /// <summary>Writes all sorties.</summary>
    /// <param name="plan">The plan.</param>
    public static string Write(SweepPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var document = new XElement(Kml + "Document", new XElement(Kml + "name", "GridMap"));
        foreach (var (name, colour) in new[] { ("survey", "ff00a5ff"), ("turn", "ffffaa00"), ("transit", "ffaaaaaa") })
        {
            // Colours of KML are alpha, blue, green, red.
            document.Add(new XElement(Kml + "Style", new XAttribute("id", name), new XElement(Kml + "LineStyle", new XElement(Kml + "color", colour), new XElement(Kml + "width", 3))));
        }

        foreach (var sortie in plan.Sorties)
        {
            var folder = new XElement(Kml + "Folder", new XElement(Kml + "name", string.Create(CultureInfo.InvariantCulture, $"sortie {sortie.Number}")));
            foreach (var leg in sortie.Legs) folder.Add(Leg(plan, leg));
            document.Add(folder);
        }

        return WpmlFile.Text(new XElement(Kml + "kml", document));
    }

    private static XElement Leg(SweepPlan plan, FlightLeg leg) => new(
        Kml + "Placemark",
        new XElement(Kml + "name", string.Create(CultureInfo.InvariantCulture, $"{leg.Sequence} {PlanGeoJson.NameOf(leg.Role)}")),
        new XElement(Kml + "styleUrl", "#" + PlanGeoJson.NameOf(leg.Role)),
        new XElement(
            Kml + "LineString",
            new XElement(Kml + "altitudeMode", "relativeToGround"),
            new XElement(Kml + "coordinates", string.Join(' ', leg.Path.Select(point => Coordinates(plan.ToLonLat(point.Position), point.HeightMetres))))));

    private static string Coordinates(LonLat at, double height) =>
        $"{MissionNumbers.Text(MissionNumbers.Degrees(at.Longitude))},{MissionNumbers.Text(MissionNumbers.Degrees(at.Latitude))},{MissionNumbers.Text(MissionNumbers.Metres(height))}";
}
