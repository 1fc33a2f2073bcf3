namespace GridMap.Detection.Flights.Changes;

/// <summary>What two pictures of one piece of ground show.</summary>
/// <param name="SeenEarlier">Share of it that the earlier flight shows, 0 to 1.</param>
/// <param name="SeenLater">Share of it that the later flight shows.</param>
/// <param name="Correlation">Correlation of the edges; null where both are plain or nothing is there.</param>
/// <param name="Chance">What pictures of different things reach by chance over so few pixels.</param>
internal readonly record struct PictureEvidence(double SeenEarlier, double SeenLater, double? Correlation, double Chance)
{
    public double Seen => Math.Min(SeenEarlier, SeenLater);

    /// <param name="expected">What unchanged ground reaches in this pair.</param>
    /// <param name="options">The shares of it that decide.</param>
    public PictureVerdict Judge(double expected, ComparisonOptions options) =>
        Correlation is not { } value ? PictureVerdict.Undecided
        : value >= Math.Max(options.UnchangedShare * expected, Chance) ? PictureVerdict.Unchanged
        // Where chance alone reaches what unchanged ground would, a low value is the stronger sign, but a high one says nothing.
        : value <= options.ChangedShare * expected && Chance < expected ? PictureVerdict.Changed
        : PictureVerdict.Undecided;
}
