namespace GridMap.Screening.Cities.Ground;

/// <summary>A village or community.</summary>
/// <param name="Code">12 digits.</param>
/// <param name="Setting">Where in the city it lies.</param>
/// <param name="Tradition">How much more often chemical trades are found in its township than elsewhere.</param>
/// <param name="Corners">From the south-west corner, anticlockwise, in metres from the city's middle.</param>
internal sealed record CityVillage(
    int Index, string Code, string Name, string TownshipName, string DistrictName, VillageSetting Setting, double Tradition, IReadOnlyList<(double X, double Y)> Corners)
{
    public string TownshipCode => Code[..9];

    public string DistrictCode => Code[..6];

    public (double X, double Y) Middle => At(0.5, 0.5);

    /// <summary>A point within, by its shares of the way from west to east and from south to north.</summary>
    public (double X, double Y) At(double east, double north)
    {
        var (a, b, c, d) = (Corners[0], Corners[1], Corners[2], Corners[3]);
        return (
            (a.X * (1 - east) + b.X * east) * (1 - north) + (d.X * (1 - east) + c.X * east) * north,
            (a.Y * (1 - east) + b.Y * east) * (1 - north) + (d.Y * (1 - east) + c.Y * east) * north);
    }
}
