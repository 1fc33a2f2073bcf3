using System.Globalization;
using GridMap.Screening.Cities.Ground;
using GridMap.Screening.Cities.Sites;
using GridMap.Screening.Cities.Tables;

namespace GridMap.Screening.Cities.Signs;

/// <summary>detections.geojson as <c>gridmap detect</c> writes it, and flights.geojson: what was flown when, whatever was seen.</summary>
internal static class Detections
{
    public static void Write(
        CityOptions options, Temper temper, CityCalendar calendar, string folder, CityGround ground, IReadOnlyList<CityPlace> places, IReadOnlyList<Workshop> workshops)
    {
        var dice = new Dice(options.Seed, "flights");
        var flights = ground.Villages.Where(_ => dice.Hits(temper.FlownShare)).Select(village => (Village: village, Day: calendar.Today.AddDays(-dice.Between(2, 240)))).ToList();
        var byVillage = places.ToLookup(place => place.Village.Index);
        var hidden = workshops.ToLookup(workshop => workshop.Place.Index);
        var found = new List<(string File, DateOnly Day, bool Tank, double Score, double Size, (double X, double Y) At)>();
        foreach (var (village, day) in flights)
        {
            var own = new Dice(options.Seed, "flight", village.Index);
            // Light, haze and height differ from flight to flight.
            var recall = Math.Clamp(temper.DetectorRecall + 0.1 * own.Normal(), 0.15, 0.95);
            var file = FileOf(village, day);
            foreach (var place in byVillage[village.Index])
            {
                var tanks = own.Poisson(place.Facts.Tanks * 0.6) + hidden[place.Index].Where(workshop => workshop.IsAtWork(day)).Sum(workshop => workshop.OutdoorTanks);
                var reach = place.Kind is PlaceKind.House ? 8 : 25;
                for (var i = 0; i < tanks; i++)
                {
                    if (own.Hits(recall)) found.Add((file, day, true, Math.Clamp(0.62 + 0.2 * own.Normal(), 0.3, 0.99), own.Around(2.4, 0.35), Near(own, place, reach)));
                }

                for (var i = own.Poisson(temper.FalseAlarms); i > 0; i--)
                {
                    found.Add((file, day, true, Math.Clamp(0.47 + 0.15 * own.Normal(), 0.3, 0.99), own.Around(2.1, 0.45), Near(own, place, reach * 2)));
                }

                if (place.Kind is not PlaceKind.House && own.Hits(0.85))
                {
                    found.Add((file, day, false, Math.Clamp(0.75 + 0.15 * own.Normal(), 0.3, 0.99), own.Around(420, 0.6), Near(own, place, 12)));
                }
            }
        }

        JsonFile.WriteFeatures(
            Path.Combine(folder, "detections.geojson"), found,
            (json, one) => JsonFile.WritePoint(json, one.At),
            (json, one) =>
            {
                json.WriteString("file", one.File);
                json.WriteString("date", one.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteString("class", one.Tank ? "tank" : "structure");
                json.WriteNumber("score", Math.Round(one.Score, 3));
                json.WriteNumber(one.Tank ? "diameterMetres" : "areaSquareMetres", Math.Round(one.Size, 2));
                json.WriteNumber("uncertaintyMetres", 1.5);
            },
            json =>
            {
                json.WriteStartObject("metadata");
                json.WriteString("model", "synthetic city");
                json.WriteStartArray("inputs");
                foreach (var (village, day) in flights)
                {
                    json.WriteStartObject();
                    json.WriteString("file", FileOf(village, day));
                    json.WriteString("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            });
        JsonFile.WriteFeatures(
            Path.Combine(folder, "flights.geojson"), flights,
            (json, flight) => JsonFile.WritePolygon(json, flight.Village.Corners),
            (json, flight) =>
            {
                json.WriteString("file", FileOf(flight.Village, flight.Day));
                json.WriteString("date", flight.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteString("area_code", flight.Village.Code);
            });
    }

    private static string FileOf(CityVillage village, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{village.Code}-{day:yyyyMMdd}.tif");

    private static (double X, double Y) Near(Dice dice, CityPlace place, double metres) =>
        (place.At.X + metres * dice.Between(-1.0, 1), place.At.Y + metres * dice.Between(-1.0, 1));
}
