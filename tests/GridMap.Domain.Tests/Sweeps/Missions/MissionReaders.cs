using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using GridMap.Domain.Geo;

namespace GridMap.Domain.Tests.Sweeps.Missions;

/// <summary>Reads every mission format from its own documentation, with none of the writers' code.</summary>
internal static class MissionReaders
{
    private static readonly XNamespace Kml = "http://www.opengis.net/kml/2.2";
    private static readonly XNamespace Wpml = "http://www.dji.com/wpmz/1.0.6";

    public static List<FlownItem> Qgc(string text)
    {
        using var document = JsonDocument.Parse(text);
        var items = new List<FlownItem>();
        foreach (var item in document.RootElement.GetProperty("mission").GetProperty("items").EnumerateArray())
        {
            if (item.GetProperty("type").GetString() == "SimpleItem") Add(item);
            else foreach (var inner in item.GetProperty("TransectStyleComplexItem").GetProperty("Items").EnumerateArray()) Add(inner);
        }

        return items;

        void Add(JsonElement item) => Mavlink(
            items, item.GetProperty("command").GetInt32(), item.GetProperty("frame").GetInt32(),
            [.. item.GetProperty("params").EnumerateArray().Select(value => value.ValueKind is JsonValueKind.Null ? double.NaN : value.GetDouble())]);
    }

    public static List<FlownItem> MissionPlanner(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("QGC WPL 110", lines[0]);
        var items = new List<FlownItem>();
        for (var i = 1; i < lines.Length; i++)
        {
            var fields = lines[i].Split('\t');
            Assert.Equal(12, fields.Length);
            Assert.Equal(i - 1, int.Parse(fields[0], CultureInfo.InvariantCulture));
            // The first row is the home position.
            if (i > 1) Mavlink(items, int.Parse(fields[3], CultureInfo.InvariantCulture), int.Parse(fields[2], CultureInfo.InvariantCulture), [.. fields[4..11].Select(Number)]);
        }

        return items;
    }

    public static List<FlownItem> Litchi(IEnumerable<string> files)
    {
        var items = new List<FlownItem>();
        foreach (var file in files)
        {
            var rows = file.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(',')).ToList();
            Assert.All(rows, row => Assert.Equal(46, row.Length));
            Assert.InRange(rows.Count, 3, 100);
            var names = rows[0].Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index);
            var isPhotographing = false;
            foreach (var row in rows.Skip(1))
            {
                double Field(string name) => Number(row[names[name]]);
                items.Add(new FlownItem.Fly(new LonLat(Field("longitude"), Field("latitude")), Field("altitude(m)")));
                items.Add(new FlownItem.Gimbal(Field("gimbalpitchangle")));
                items.Add(new FlownItem.Speed(Field("speed(m/s)")));
                var distance = Field("photo_distinterval");
                if (distance > 0) items.Add(new FlownItem.Trigger(distance));
                else if (isPhotographing) items.Add(new FlownItem.Trigger(0));
                isPhotographing = distance > 0;
            }
        }

        items.Add(new FlownItem.Home());
        return items;
    }

    public static List<FlownItem> Wpmz(string text, string height)
    {
        var folder = XDocument.Parse(text).Root!.Element(Kml + "Document")!.Element(Kml + "Folder")!;
        var items = new List<FlownItem>();
        var ends = new HashSet<int>();
        foreach (var (place, index) in folder.Elements(Kml + "Placemark").Select((place, index) => (place, index)))
        {
            Assert.Equal(index, (int)place.Element(Wpml + "index")!);
            var at = place.Element(Kml + "Point")!.Element(Kml + "coordinates")!.Value.Trim().Split(',');
            items.Add(new FlownItem.Fly(new LonLat(Number(at[0]), Number(at[1])), Number(place.Element(Wpml + height)!.Value)));
            items.Add(new FlownItem.Speed(Number(place.Element(Wpml + "waypointSpeed")!.Value)));
            if (ends.Contains(index)) items.Add(new FlownItem.Trigger(0));
            foreach (var group in place.Elements(Wpml + "actionGroup"))
            {
                Assert.Equal(index, (int)group.Element(Wpml + "actionGroupStartIndex")!);
                var trigger = group.Element(Wpml + "actionTrigger")!;
                var function = group.Element(Wpml + "action")!.Element(Wpml + "actionActuatorFunc")!.Value;
                if (function == "gimbalRotate") items.Add(new FlownItem.Gimbal(Number(group.Descendants(Wpml + "gimbalPitchRotateAngle").Single().Value)));
                if (function != "takePhoto") continue;
                Assert.Equal("multipleDistance", trigger.Element(Wpml + "actionTriggerType")!.Value);
                items.Add(new FlownItem.Trigger(Number(trigger.Element(Wpml + "actionTriggerParam")!.Value)));
                ends.Add((int)group.Element(Wpml + "actionGroupEndIndex")!);
            }
        }

        items.Add(new FlownItem.Home());
        return items;
    }

    private static void Mavlink(List<FlownItem> items, int command, int frame, double[] values)
    {
        switch (command)
        {
            case 16:
                Assert.Equal(3, frame);
                items.Add(new FlownItem.Fly(new LonLat(values[5], values[4]), values[6]));
                break;
            case 178:
                items.Add(new FlownItem.Speed(values[1]));
                break;
            case 205:
                items.Add(new FlownItem.Gimbal(values[0]));
                break;
            case 206:
                Assert.Equal((2, 1.0), (frame, values[2]));
                items.Add(new FlownItem.Trigger(values[0]));
                break;
            case 20:
                items.Add(new FlownItem.Home());
                break;
            default:
                Assert.Equal(22, command);
                break;
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
