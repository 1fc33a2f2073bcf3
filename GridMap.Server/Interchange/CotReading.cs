namespace GridMap.Server.Interchange;

/// <summary>What came of reading an event.</summary>
internal abstract record CotReading
{
    private CotReading()
    {
    }

    public sealed record Understood(CotEvent Event) : CotReading;

    /// <param name="Why">For the log: what is wrong with it.</param>
    public sealed record Faulty(string Why) : CotReading;
}
