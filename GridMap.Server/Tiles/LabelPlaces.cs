namespace GridMap.Server.Tiles;

/// <summary>Where the names of shapes stand, found at the first question. Safe for several threads.</summary>
internal sealed class LabelPlaces(int count, Func<int, WorldPoint> find)
{
    private const long Unknown = 0;

    // Both coordinates in one number, one more than they are, so that it is written at once.
    private readonly long[] _places = new long[count];

    public WorldPoint Of(int shape)
    {
        var place = Volatile.Read(ref _places[shape]);
        if (place == Unknown)
        {
            var found = find(shape);
            place = (((long)found.X << 32) | (uint)found.Y) + 1;
            Volatile.Write(ref _places[shape], place);
        }

        return new WorldPoint((int)((place - 1) >> 32), (int)(uint)(place - 1));
    }
}
