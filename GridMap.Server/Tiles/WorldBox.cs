namespace GridMap.Server.Tiles;

/// <summary>A rectangle of the world in units of <see cref="WorldPoint"/>, rims included. The default value holds one point; start from <see cref="Nothing"/>.</summary>
internal readonly record struct WorldBox(int West, int North, int East, int South)
{
    public static WorldBox Nothing { get; } = new(int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);

    public bool IsNothing => West > East;

    public WorldPoint Middle => new((int)(((long)West + East) / 2), (int)(((long)North + South) / 2));

    public static WorldBox Around(ReadOnlySpan<WorldPoint> points)
    {
        var (west, north, east, south) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        foreach (var point in points)
        {
            (west, east) = (Math.Min(west, point.X), Math.Max(east, point.X));
            (north, south) = (Math.Min(north, point.Y), Math.Max(south, point.Y));
        }

        return new WorldBox(west, north, east, south);
    }

    public WorldBox With(WorldBox other) => new(
        Math.Min(West, other.West), Math.Min(North, other.North), Math.Max(East, other.East), Math.Max(South, other.South));

    public bool Touches(WorldBox other) => West <= other.East && East >= other.West && North <= other.South && South >= other.North;
}
