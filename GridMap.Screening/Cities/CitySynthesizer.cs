using GridMap.Screening.Cities.Ground;
using GridMap.Screening.Cities.Power;
using GridMap.Screening.Cities.Signs;
using GridMap.Screening.Cities.Sites;
using GridMap.Screening.Cities.Traffic;

namespace GridMap.Screening.Cities;

/// <summary>Makes a city's tables with complete truth: people who need power, deliveries and shifts, and what offices write down of it.</summary>
/// <remarks>Nothing is planted: a table shows a workshop only as far as what it does passes through that table. The assumptions stand in docs/adr/0036.</remarks>
public static class CitySynthesizer
{
    /// <summary>Writes a city to a folder; the large tables row by row, so that memory follows places and not rows.</summary>
    /// <param name="options">What to make.</param>
    /// <param name="folder">Made when missing; files of the same names are replaced.</param>
    /// <param name="progress">Share done, 0 to 1; null for none.</param>
    /// <param name="cancellation">Leaves incomplete files behind.</param>
    /// <exception cref="ArgumentException">A number lies outside its range.</exception>
    public static SynthesizedCity Write(CityOptions options, string folder, IProgress<double>? progress, CancellationToken cancellation)
    {
        options.Validate();
        Directory.CreateDirectory(folder);
        var temper = Temper.Draw(options.Seed, options.Level);
        var calendar = CityCalendar.Draw(options);
        var ground = CityGround.Make(options, temper);
        var places = PlaceMaker.Make(options, temper, ground, calendar);
        var workshops = new WorkshopMaker(options, temper, calendar, places).Make();
        var firms = new EnterpriseMaker(options, temper, calendar).Make(places, workshops);
        var meters = MeterMaker.Make(options, temper, calendar, places, workshops);
        var stops = new OrderedStops(options, calendar, ground);
        var traffic = CityTraffic.Make(options, temper, calendar, ground, places, workshops);

        AreaFiles.Write(folder, ground, places);
        SiteFiles.WritePlaces(options, folder, places);
        SiteFiles.WriteEnterprises(options, folder, firms);
        PowerFiles.WriteMeters(options, folder, meters);
        TrafficFiles.WriteRegistered(options, folder, traffic);
        Detections.Write(options, temper, calendar, folder, ground, places, workshops);
        var signs = new SignFiles(options, temper, calendar, folder);
        signs.WriteTips(places, workshops);
        signs.WriteHistory(places, workshops);
        signs.WriteOrders(stops);
        signs.WriteHolidays();
        signs.WriteInspectors(ground);
        TruthFile.Write(options, temper, calendar, folder, places, workshops);

        // The two long tables side by side; each draws from streams of its own.
        var done = new double[2];
        void Tell(int which, double share)
        {
            done[which] = share;
            progress?.Report(0.05 + 0.95 * (done[0] + done[1]) / 2);
        }

        var model = new LoadModel(options, temper, calendar, stops, new SharedOrders(options, temper, places), new PowerCuts(options, temper, ground.Villages.Count));
        var (readings, fixes) = (0L, 0L);
        Parallel.Invoke(
            new ParallelOptions { CancellationToken = cancellation },
            () => readings = PowerFiles.WriteReadings(options, folder, model, calendar, meters, index => Tell(0, (index + 1.0) / meters.Count), cancellation),
            () => fixes = TrafficFiles.WriteTracks(options, folder, calendar, traffic, index => Tell(1, (index + 1.0) / traffic.Trucks.Count), cancellation));
        return new SynthesizedCity(
            folder, calendar.Today, ground.Villages.Select(village => village.DistrictCode).Distinct().Count(), ground.Villages.Count, places.Count,
            workshops.Count(workshop => workshop.IsAtWorkToday), firms.Count, meters.Count, readings, fixes);
    }
}
