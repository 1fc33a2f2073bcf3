namespace GridMap.Detection.Flights.Registration;

/// <summary>How far to look when two flights are laid over each other.</summary>
public sealed record RegistrationOptions
{
    /// <summary>How far the flights may be off, metres, 1 to 200; half the overlap's shorter side bounds it too.</summary>
    public double LargestShiftMetres { get; init; } = 40;

    /// <summary>Threads, 1 to 256. The result is the same for any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
