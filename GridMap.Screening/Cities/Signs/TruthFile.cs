using System.Globalization;
using System.Text.Json;
using GridMap.Screening.Cities.Sites;
using GridMap.Screening.Cities.Tables;

namespace GridMap.Screening.Cities.Signs;

/// <summary>truth/truth.json: what was hidden where. In a folder of its own, so that nothing that screens reads it by mistake.</summary>
internal static class TruthFile
{
    public static void Write(CityOptions options, Temper temper, CityCalendar calendar, string folder, IReadOnlyList<CityPlace> places, IReadOnlyList<Workshop> workshops)
    {
        var truth = Directory.CreateDirectory(Path.Combine(folder, "truth")).FullName;
        JsonFile.Write(Path.Combine(truth, "truth.json"), json =>
        {
            json.WriteNumber("seed", options.Seed);
            json.WriteString("level", options.Level is CityLevel.Plain ? "plain" : "hard");
            WriteDay(json, "today", calendar.Today);
            json.WriteNumber("places", places.Count);
            json.WriteNumber("inspectors", options.Inspectors);
            json.WriteStartObject("temper");
            foreach (var property in typeof(Temper).GetProperties().Where(property => property.PropertyType == typeof(double)).OrderBy(property => property.Name, StringComparer.Ordinal))
            {
                json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(property.Name), Math.Round((double)(property.GetValue(temper) ?? 0.0), 6));
            }

            json.WriteEndObject();
            json.WriteStartArray("workshops");
            foreach (var workshop in workshops) WriteWorkshop(json, workshop);
            json.WriteEndArray();
        });
    }

    private static void WriteWorkshop(Utf8JsonWriter json, Workshop workshop)
    {
        json.WriteStartObject();
        json.WriteString("placeId", workshop.Place.Id);
        json.WriteString("areaCode", workshop.Place.Village.Code);
        json.WriteString("kind", Name(workshop.Kind));
        WriteDay(json, "since", workshop.Since);
        if (workshop.Until is { } until) WriteDay(json, "till", until);
        else json.WriteNull("till");
        json.WriteStartObject("behaviour");
        json.WriteString("placeKind", PlaceKinds.CodeOf(workshop.Place.Kind));
        json.WriteString("besides", Name(workshop.Place.Trade));
        json.WriteString("front", Name(workshop.Front));
        json.WriteString("power", Name(workshop.Supply));
        json.WriteString("shift", Name(workshop.Shift));
        json.WriteNumber("kwhADay", Math.Round(workshop.KwhADay, 1));
        json.WriteNumber("trucks", workshop.Trucks.Count);
        json.WriteNumber("daysBetweenDeliveries", Math.Round(workshop.PauseDays, 1));
        json.WriteNumber("trackedShare", Math.Round(workshop.TrackedShare, 3));
        json.WriteNumber("byNight", Math.Round(workshop.NightDelivery, 3));
        json.WriteNumber("deviceOff", Math.Round(workshop.DeviceOff, 3));
        json.WriteNumber("tanksOutdoors", workshop.OutdoorTanks);
        if (workshop.MovedFrom is { } from) json.WriteString("closedBeforeAt", from.Id);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly day) => json.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
