using GridMap.Domain;
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

    public static IReadOnlyList<PlaceSignal> Signals(ScreeningFiles files, string trajectories, IReadOnlyList<ScreenedPlace> places, Plane? plane, ColumnMappings mappings, TableReport report, IProgress<double>? progress, CancellationToken cancellation)
    {
        using var source = TableSource.Open(trajectories, TableKind.Trajectories, mappings.For(trajectories));
        var ground = GroundOf(source, places, plane);
        BulkCheck.Run(source, report, cancellation);
        var input = new TruckInput
        {
            Fixes = ground is null ? source.ToSelect() : ground.Lay(source.ToSelect()), Source = source.File,
            // Fixes are many and places few: the places go into the fixes' frame, not the fixes out of it.
            Places = plane is null ? [.. places.Select(place => place with { Position = There(place.Position) })] : places,
            LoadingPlaces = files.LoadingPlaces is { } path ? Loading(path, plane, There, mappings, report) : [],
            Routes = files.Routes is { } routes && plane is null ? [.. RouteFile.Read(routes).Select(IReadOnlyList<LonLat> (route) => [.. route.Select(There)])] : [],
        };
        return TableException.Naming(source.Path, () => TruckScreening.Run(input, progress, cancellation)).Signals;

        LonLat There(LonLat position) => ground?.Zone is { } zone ? ground.ToDegrees(zone.Frame.ToMetric(position)) : To(source.Frame, position);
    }

    /// <summary>The plane of fixes in metres; null for fixes in degrees.</summary>
    private static Plane? GroundOf(TableSource source, IReadOnlyList<ScreenedPlace> places, Plane? plane)
    {
        if (!source.IsMetric)
        {
            return plane is null ? null : throw new TableException(
                source.Path,
                "has longitudes and latitudes, and the places have x and y in metres of a frame that is not named. Give the places' lon and lat, or name their frame with --mapping, as { \"places.csv\": { \"epsg\": 4547 } }.",
                Phrase.Of("screened.tablePlacesInMetres"));
        }

        if (plane is not null) return plane;
        return source.Zone is { } zone ? new Plane(zone.Frame.ToMetric(places[0].Position), zone) : throw new TableException(
            source.Path,
            $"has x and y in metres of a frame that is not named, and the places have longitudes and latitudes. Give lon and lat, or name the frame with --mapping, as {{ \"{source.File}\": {{ \"epsg\": 4547 }} }}, or give places (and loading places) with x and y of the same frame.",
            Phrase.Of("screened.tableMetresUnknown"));
    }

    private static List<LoadingPlace> Loading(string path, Plane? plane, Func<LonLat, LonLat> there, ColumnMappings mappings, TableReport report)
    {
        using var source = TableSource.Open(path, TableKind.LoadingPlaces, mappings.For(path));
        if (plane is not null != (source.IsMetric && source.Zone is null)) throw new TableException(path, "gives positions otherwise than the places do; give both lon and lat, or both x and y of one frame.", Phrase.Of(plane is null ? "screened.tableMetresUnknown" : "screened.tablePlacesInMetres"));
        var places = new List<LoadingPlace>();
        foreach (var row in source.Rows(report))
        {
            var position = !source.IsMetric ? row.Position(isLeftOut: true) is { } degrees ? there(degrees) : null
                : row.Metric(isLeftOut: true) is not { } point ? (LonLat?)null
                : plane?.ToDegrees(point) ?? (source.Zone is { } zone ? there(zone.Frame.ToLonLat(point)) : null);
            if (position is { } at) places.Add(new LoadingPlace(row.Text("name") ?? "", at, row.Amount("radius_m") ?? UsualRadiusMetres));
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
