using GridMap.Cli.Hosting;

namespace GridMap.Cli.Stops;

/// <summary>Where the columns of a file of fixes stand.</summary>
/// <param name="Vehicle">−1 where the file is of one vehicle.</param>
/// <param name="Time">When the fix was.</param>
/// <param name="X">Longitude in degrees, or east in metres.</param>
/// <param name="Y">Latitude in degrees, or north in metres.</param>
/// <param name="IsMetric">True for metres.</param>
/// <param name="Count">Columns of the header.</param>
internal sealed record FixColumns(int Vehicle, int Time, int X, int Y, bool IsMetric, int Count)
{
    /// <summary>Name of the column that is added.</summary>
    public const string State = "state";

    private static readonly string[] Vehicles = ["vehicle", "vehicle_id", "vehicleid", "plate", "plate_no", "truck", "device", "车辆", "车牌", "车牌号", "车牌号码", "终端号"];
    private static readonly string[] Times = ["timestamp", "time", "datetime", "gps_time", "t", "时间", "定位时间", "gps时间", "时间戳"];
    private static readonly string[] Longitudes = ["lon", "lng", "long", "longitude", "经度"];
    private static readonly string[] Latitudes = ["lat", "latitude", "纬度"];
    private static readonly string[] Easts = ["x", "east", "east_m", "x_m", "东"];
    private static readonly string[] Norths = ["y", "north", "north_m", "y_m", "北"];

    /// <summary>Finds them in a header row.</summary>
    /// <param name="path">For the message.</param>
    /// <param name="header">Names as they stand.</param>
    /// <exception cref="CommandFailure">One is missing, or the answer's column is there already.</exception>
    public static FixColumns Find(string path, IReadOnlyList<string> header)
    {
        var names = header.Select(name => name.Trim().ToLowerInvariant()).ToList();
        if (names.Contains(State)) throw new CommandFailure($"{path}: row 1 has a column {State} already; remove it or give the file it was made from.");
        int At(string[] wanted) => names.FindIndex(wanted.Contains);
        var (time, longitude, latitude, east, north) = (At(Times), At(Longitudes), At(Latitudes), At(Easts), At(Norths));
        if (time < 0) throw new CommandFailure($"{path}: row 1 names no column timestamp; it has {string.Join(", ", header)}.");
        var isMetric = longitude < 0 || latitude < 0;
        if (isMetric && (east < 0 || north < 0)) throw new CommandFailure($"{path}: row 1 names neither lon and lat (degrees) nor x and y (metres); it has {string.Join(", ", header)}.");
        return new FixColumns(At(Vehicles), time, isMetric ? east : longitude, isMetric ? north : latitude, isMetric, header.Count);
    }
}
