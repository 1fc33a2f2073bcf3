namespace GridMap.Domain.Screening.Places;

/// <summary>How surely two addresses name one yard.</summary>
public static class AddressLikeness
{
    private const double Same = 0.95;
    private const double SameButVague = 0.5;

    /// <summary>Compares two addresses.</summary>
    /// <returns>0 where they contradict each other, up to 0.95 where they name one house.</returns>
    public static double Of(AddressReading a, AddressReading b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (Differ(a.County, b.County) || Differ(a.Town, b.Town) || Differ(a.Village, b.Village)) return 0;
        if (a.Plain == b.Plain) return a.IsPrecise || !IsTaken(a) ? Same : SameButVague;
        if (Differ(a.Number, b.Number) || Differ(a.Group, b.Group)) return 0;
        if (a.Village is null && b.Village is null && Differ(a.Road, b.Road)) return 0;
        var likeness = 0.0;
        if (Agree(a.Village, b.Village)) likeness += 0.25;
        if (Agree(a.Road, b.Road)) likeness += 0.25;
        if (Agree(a.Group, b.Group)) likeness += 0.2;
        if (Agree(a.Number, b.Number)) likeness += 0.4;
        // Neither part is taken apart: all of the text must speak.
        likeness += likeness == 0 ? 0.8 * Above(TextLikeness.Of(a.Plain, b.Plain), 0.7) : 0.4 * Above(TextLikeness.Of(a.Rest, b.Rest), 0.4);
        // 东侧 and 西侧 of one road are two yards.
        if (Differ(a.Offset, b.Offset)) likeness *= 0.5;
        return Math.Min(Same, likeness);
    }

    private static double Above(double likeness, double floor) => likeness <= floor ? 0 : (likeness - floor) / (1 - floor);

    private static bool IsTaken(AddressReading address) => (address.Village ?? address.Road ?? address.Town ?? address.County) is not null;

    private static bool Agree(string? a, string? b) => a is not null && a == b;

    private static bool Differ(string? a, string? b) => a is not null && b is not null && a != b;
}
