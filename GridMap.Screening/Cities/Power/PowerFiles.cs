using System.Globalization;
using GridMap.Screening.Cities.Sites;
using GridMap.Screening.Cities.Tables;

namespace GridMap.Screening.Cities.Power;

/// <summary>meters.csv, electricity.csv and electricity-15min.csv.</summary>
internal static class PowerFiles
{
    public static void WriteMeters(CityOptions options, string folder, IReadOnlyList<Meter> meters)
    {
        var mess = new Mess(options, "meters");
        using var rows = new RowWriter(Path.Combine(folder, "meters.csv"), "户号,用电地址,经度,纬度,行业,相别,合同容量kW", mess.Encoding);
        foreach (var meter in meters)
        {
            rows.Text(meter.Number).Text(meter.Place.Address);
            if (meter.HasPosition) rows.Position(meter.Place.At);
            else rows.Text(null).Text(null);
            // The trade of whoever signed the contract, whatever is done there today.
            rows.Text(meter.Recorded is Trade.Empty ? "一般工商业" : TradeFacts.Of(meter.Recorded).Word).Text(meter.ThreePhase ? "三相" : "单相").Number(meter.ContractKw, "F0").End();
        }
    }

    /// <summary>Daily readings of every meter, and the last days at 15 minutes of those with three phases.</summary>
    /// <returns>Rows of daily readings.</returns>
    public static long WriteReadings(
        CityOptions options, string folder, LoadModel model, CityCalendar calendar, IReadOnlyList<Meter> meters, Action<int>? tell, CancellationToken cancellation)
    {
        var mess = new Mess(options, "electricity");
        var names = Enumerable.Range(0, options.MeterDays).Select(i => model.First.AddDays(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).ToArray();
        var shapes = Enum.GetValues<Shift>().ToDictionary(shift => shift, LoadModel.Quarters);
        using var daily = new RowWriter(Path.Combine(folder, "electricity.csv"), mess.Header("meter,date,kwh", "户号,日期,日用电量kWh"), mess.Encoding);
        using var curves = options.CurveDays == 0 ? null : new RowWriter(Path.Combine(folder, "electricity-15min.csv"), "meter,timestamp,kw");
        foreach (var meter in meters)
        {
            cancellation.ThrowIfCancellationRequested();
            var days = model.Days(meter);
            // Somebody entered watt-hours.
            var unit = mess.Slips(0.002) ? 1000 : 1;
            for (var i = 0; i < days.Length; i++)
            {
                if (double.IsNaN(days[i].Lawful)) continue;
                var kwh = days[i].Lawful + days[i].Hidden.Sum();
                for (var times = mess.Times(); times > 0; times--)
                {
                    daily.Text(meter.Number).Text(options.Messy ? mess.Day(model.First.AddDays(i)) : names[i]).Number(kwh * unit, "F2").End();
                }
            }

            if (curves is not null && meter.ThreePhase) WriteCurve(options, curves, meter, days, calendar, shapes);
            tell?.Invoke(meter.Index);
        }

        return daily.Rows;
    }

    private static void WriteCurve(
        CityOptions options, RowWriter curves, Meter meter, (double Lawful, double[] Hidden)[] days, CityCalendar calendar, Dictionary<Shift, double[]> shapes)
    {
        var dice = new Dice(options.Seed, "curve", meter.Index);
        var lawful = shapes[meter.Place.Shift];
        for (var back = Math.Min(options.CurveDays, days.Length) - 1; back >= 0; back--)
        {
            var (usual, hidden) = days[days.Length - 1 - back];
            if (double.IsNaN(usual)) continue;
            var day = calendar.Today.AddDays(-back).ToString("yyyy-MM-dd ", CultureInfo.InvariantCulture);
            for (var quarter = 0; quarter < 96; quarter++)
            {
                var kwh = usual * lawful[quarter];
                for (var k = 0; k < hidden.Length; k++) kwh += hidden[k] * shapes[meter.Hidden[k].Workshop.Shift][quarter];
                curves.Text(meter.Number).Text(string.Create(CultureInfo.InvariantCulture, $"{day}{quarter / 4:00}:{quarter % 4 * 15:00}:00"))
                    .Number(kwh * 4 * dice.Around(1, 0.12), "F3").End();
            }
        }
    }
}
