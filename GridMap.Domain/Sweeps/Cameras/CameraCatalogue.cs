namespace GridMap.Domain.Sweeps.Cameras;

/// <summary>Cameras whose numbers are known. Focal lengths of the M3E and M30T are uncertain by 1 to 3 %: calibrate where it matters.</summary>
public static class CameraCatalogue
{
    private static readonly (SweepCamera Camera, string[] Names)[] Entries =
    [
        (new SweepCamera
        {
            Name = "DJI P1 35 mm", SensorWidthMillimetres = 35.9, SensorHeightMillimetres = 24.0, FocalMillimetres = 35,
            ImageWidthPixels = 8192, ImageHeightPixels = 5460, ShortestIntervalSeconds = 0.7, Dji = new DjiModel(89, 0, 50, 0),
        }, ["P1", "ZenmuseP1", "DJIP1", "P135mm"]),
        (new SweepCamera
        {
            Name = "Mavic 3E wide", SensorWidthMillimetres = 17.3, SensorHeightMillimetres = 13.0, FocalMillimetres = 12.29,
            ImageWidthPixels = 5280, ImageHeightPixels = 3956, ShortestIntervalSeconds = 0.7, Dji = new DjiModel(77, 0, 66, 0),
        }, ["M3E", "Mavic3E", "DJIMavic3E", "M3Ewide", "Mavic3Enterprise", "DJIMavic3Enterprise"]),
        (new SweepCamera
        {
            Name = "Phantom 4 RTK 3:2", SensorWidthMillimetres = 13.2, SensorHeightMillimetres = 8.8, FocalMillimetres = 8.8,
            ImageWidthPixels = 5472, ImageHeightPixels = 3648, ShortestIntervalSeconds = 2.5,
        }, ["P4RTK", "Phantom4RTK", "DJIPhantom4RTK", "P4R", "FC6310R"]),
        (new SweepCamera
        {
            // In 4:3 only part of the sensor's width makes the picture.
            Name = "Phantom 4 RTK 4:3", SensorWidthMillimetres = 11.73, SensorHeightMillimetres = 8.8, FocalMillimetres = 8.8,
            ImageWidthPixels = 4864, ImageHeightPixels = 3648, ShortestIntervalSeconds = 2.5,
        }, ["P4RTK43", "FC6310R"]),
        (new SweepCamera
        {
            Name = "M30T wide", SensorWidthMillimetres = 6.4, SensorHeightMillimetres = 4.8, FocalMillimetres = 4.5,
            ImageWidthPixels = 4000, ImageHeightPixels = 3000, ShortestIntervalSeconds = 2, Dji = new DjiModel(67, 1, 53, 2),
        }, ["M30T", "DJIM30T", "Matrice30T", "DJIMatrice30T"]),
    ];

    /// <summary>All cameras, by name.</summary>
    public static IReadOnlyList<SweepCamera> All { get; } = [.. Entries.Select(entry => entry.Camera)];

    /// <summary>The camera of a name; capitals, blanks and signs do not matter, and usual short names are known (P1, M3E, P4RTK, M30T).</summary>
    public static SweepCamera? Find(string name) => FindAll(name).FirstOrDefault();

    /// <summary>Every camera of a name, most usual first: one camera may make pictures of several shapes. Photos name it as <see cref="Find"/> takes it.</summary>
    public static IEnumerable<SweepCamera> FindAll(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var wanted = Plain(name);
        return Entries.Where(entry => Plain(entry.Camera.Name) == wanted || entry.Names.Any(other => Plain(other) == wanted)).Select(entry => entry.Camera);
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
