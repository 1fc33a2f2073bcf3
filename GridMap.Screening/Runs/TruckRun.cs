using GridMap.Domain.Geo;
using GridMap.Domain.Screening;
using GridMap.Domain.Screening.Places;
using GridMap.Domain.Screening.Trucks;
using GridMap.Screening.Places;
using GridMap.Screening.Tables;
using GridMap.Screening.Trucks;

namespace GridMap.Screening.Runs;

/// <summary>Tracks of trucks, from their files to signals.</summary>
internal static class TruckRun
{
    private const double UsualRadiusMetres = 150;

    public static IReadOnlyList<PlaceSignal> Signals(ScreeningFiles files, string trajectories, IReadOnlyList<ScreenedPlace> places, ColumnMappings mappings, TableReport report, IProgress<double>? progress, CancellationToken cancellation)
    {
        using var source = TableSource.Open(trajectories, TableKind.Trajectories, mappings.For(trajectories));
        if (!source.Columns.ContainsKey("lon") || !source.Columns.ContainsKey("lat")) throw new InvalidDataException($"{trajectories}: metres without a frame cannot be laid over places; give lon and lat.");
        BulkCheck.Run(source, report);
        var input = new TruckInput
        {
            Fixes = source.ToSelect(), Source = source.File,
            // Fixes are many and places few: the places go into the fixes' frame, not the fixes out of it.
            Places = [.. places.Select(place => place with { Position = To(source.Frame, place.Position) })],
            LoadingPlaces = files.LoadingPlaces is { } path ? [.. Loading(path, mappings, report).Select(place => place with { Position = To(source.Frame, place.Position) })] : [],
            Routes = files.Routes is { } routes ? [.. RouteFile.Read(routes).Select(IReadOnlyList<LonLat> (route) => [.. route.Select(point => To(source.Frame, point))])] : [],
        };
        return TruckScreening.Run(input, progress, cancellation).Signals;
    }

    private static List<LoadingPlace> Loading(string path, ColumnMappings mappings, TableReport report)
    {
        using var source = TableSource.Open(path, TableKind.LoadingPlaces, mappings.For(path));
        var places = new List<LoadingPlace>();
        foreach (var row in source.Rows(report))
        {
            if (row.Position(isLeftOut: true) is { } at) places.Add(new LoadingPlace(row.Text("name") ?? "", at, row.Amount("radius_m") ?? UsualRadiusMetres));
        }

        return places;
    }

    private static LonLat To(PositionFrame frame, LonLat position)
    {
        if (frame is PositionFrame.Wgs84) return position;
        var (longitude, latitude) = frame is PositionFrame.Gcj02 ? (Gcj02Point.From(position).Longitude, Gcj02Point.From(position).Latitude) : (Bd09Point.From(position).Longitude, Bd09Point.From(position).Latitude);
        return new LonLat(longitude, latitude);
    }
}
