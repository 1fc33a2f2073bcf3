namespace GridMap.Detection.Flights.Changes;

/// <summary>From when on a difference between two flights is a change.</summary>
/// <remarks>
/// The shares of the correlation were set on pairs of synthetic and real flights (docs/guides/comparing-flights.md): unchanged objects under
/// camera and compression reach more than what the ground around does, pictures of something else less than 0.35 of it.
/// </remarks>
public sealed record ComparisonOptions
{
    /// <summary>Share of the pair's own correlation above which an object's picture is unchanged, 0 to 1.</summary>
    public double UnchangedShare { get; init; } = 0.75;

    /// <summary>Share of the pair's own correlation below which an object's picture has changed, 0 to 1.</summary>
    public double ChangedShare { get; init; } = 0.45;

    /// <summary>Later size over earlier size (diameter, or side of a square of the area) from which an object has grown; its inverse for shrunk.</summary>
    public double GrownRatio { get; init; } = 1.25;

    /// <summary>How far an object may have moved to be known again, metres.</summary>
    public double LargestMoveMetres { get; init; } = 30;

    /// <summary>Pixels across that an object needs to be seen at all.</summary>
    public double LeastPixelsAcross { get; init; } = 6;

    /// <summary>Share of an object's ground that a flight must show to have seen it, 0 to 1; black specks that count as nodata are no gap.</summary>
    public double LeastSeenShare { get; init; } = 0.85;

    /// <summary>Threads, 1 to 256. The result is the same for any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
