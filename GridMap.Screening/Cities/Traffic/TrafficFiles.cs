using System.Globalization;
using GridMap.Screening.Cities.Tables;

namespace GridMap.Screening.Cities.Traffic;

/// <summary>trajectories.csv, loading-places.csv and routes.geojson.</summary>
internal static class TrafficFiles
{
    public static void WriteRegistered(CityOptions options, string folder, CityTraffic traffic)
    {
        using (var rows = new RowWriter(Path.Combine(folder, "loading-places.csv"), "name,lon,lat,radius_m"))
        {
            foreach (var place in traffic.Registered) rows.Text(place.Name).Position(place.At).Number(place.RadiusMetres, "F0").End();
        }

        var dice = new Dice(options.Seed, "routes");
        var lines = new List<(string Name, IReadOnlyList<(double X, double Y)> Way)>();
        for (var i = 0; i < traffic.Terminals.Count; i++)
        {
            foreach (var place in traffic.Registered.Skip(traffic.Terminals.Count))
            {
                // Hardly any way is missing; those are approved together.
                if (dice.Hits(0.97)) lines.Add(($"{traffic.Registered[i].Name}至{place.Name}", RoadNet.Way(traffic.Terminals[i], place.At)));
            }
        }

        JsonFile.WriteFeatures(
            Path.Combine(folder, "routes.geojson"), lines, (json, line) => JsonFile.WriteLine(json, line.Way), (json, line) => json.WriteString("name", line.Name));
    }

    /// <returns>Fixes written.</returns>
    public static long WriteTracks(CityOptions options, string folder, CityCalendar calendar, CityTraffic traffic, Action<int>? tell, CancellationToken cancellation)
    {
        var mess = new Mess(options, "trajectories");
        var first = CityTraffic.First(options, calendar);
        var fixes = new List<TrackFix>();
        using var rows = new RowWriter(
            Path.Combine(folder, "trajectories.csv"), mess.Header("vehicle,timestamp,lon,lat", "车牌号,定位时间,经度,纬度"), mess.Encoding);
        foreach (var truck in traffic.Trucks)
        {
            // A day is written one way by one device.
            for (var i = 0; i < options.TruckDays; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                var day = first.AddDays(i);
                var name = mess.Day(day) + " ";
                TruckDay.Drive(options, calendar, traffic, truck, day, fixes);
                foreach (var fix in fixes)
                {
                    for (var times = mess.Times(); times > 0; times--)
                    {
                        rows.Text(truck.Plate).Text(Moment(name, fix.Second)).Position((fix.X, fix.Y)).End();
                    }
                }
            }

            tell?.Invoke(truck.Index);
        }

        return rows.Rows;
    }

    private static string Moment(string day, int second) =>
        string.Create(CultureInfo.InvariantCulture, $"{day}{second / 3600:00}:{second / 60 % 60:00}:{second % 60:00}");
}
