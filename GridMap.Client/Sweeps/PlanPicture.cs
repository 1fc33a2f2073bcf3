using System.Text;
using System.Text.Json;
using GridMap.Domain.Geo;

namespace GridMap.Client.Sweeps;

/// <summary>A plan as the map draws it: one JSON document that goes straight from the planner's thread to the map.</summary>
internal static class PlanPicture
{
    /// <summary><c>legs</c>: line, role, sortie and whether a limit is broken; <c>photos</c>: place, sortie, number; <c>takeOffs</c>: place and sorties; <c>choice</c>: places along roads.</summary>
    internal static string Write(SheetPlan planned)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            WriteLegs(json, planned);
            WritePhotos(json, planned);
            WriteTakeOffs(json, planned);
            WriteChoice(json, planned);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteLegs(Utf8JsonWriter json, SheetPlan planned)
    {
        var broken = planned.Answer.Breaches.Select(breach => (breach.Sortie, breach.Leg)).ToHashSet();
        json.WriteStartArray("legs");
        foreach (var sortie in planned.Sorties)
        {
            foreach (var leg in sortie.Legs.Where(leg => !leg.IsVertical))
            {
                json.WriteStartArray();
                json.WriteNumberValue(sortie.Number);
                json.WriteNumberValue((int)leg.Role);
                json.WriteNumberValue(broken.Contains((sortie.Number, leg.Sequence)) ? 1 : 0);
                foreach (var point in leg.Path) WritePlace(json, planned.Frame!, point.Position); // There are no sorties without a frame.
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
    }

    private static void WritePhotos(Utf8JsonWriter json, SheetPlan planned)
    {
        json.WriteStartArray("photos");
        foreach (var sortie in planned.Sorties)
        {
            json.WriteStartArray();
            json.WriteNumberValue(sortie.Number);
            foreach (var photo in sortie.Photos) WritePlace(json, planned.Frame!, photo.Position); // As above.
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteTakeOffs(Utf8JsonWriter json, SheetPlan planned)
    {
        json.WriteStartArray("takeOffs");
        foreach (var place in planned.Sorties.GroupBy(sortie => sortie.TakeOff))
        {
            json.WriteStartArray();
            WritePlace(json, planned.Frame!, place.Key); // As above.
            json.WriteStringValue(string.Join(", ", place.Select(sortie => sortie.Number)));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>Points along roads, whether a sortie takes off there or not.</summary>
    private static void WriteChoice(Utf8JsonWriter json, SheetPlan planned)
    {
        json.WriteStartArray("choice");
        foreach (var place in planned.Answer.TakeOffs.TakeLast(planned.Answer.ChosenTakeOffs))
        {
            json.WriteStartArray();
            json.WriteNumberValue(Math.Round(place.Longitude, 7));
            json.WriteNumberValue(Math.Round(place.Latitude, 7));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, GroundFrame frame, MetricPoint at)
    {
        var place = frame.ToLonLat(at);
        json.WriteNumberValue(Math.Round(place.Longitude, 7));
        json.WriteNumberValue(Math.Round(place.Latitude, 7));
    }
}
