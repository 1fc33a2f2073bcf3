namespace GridMap.Domain.Sweeps.Planning;

/// <summary>What came of reading a request.</summary>
public abstract record SweepRequestReading
{
    private SweepRequestReading() { }

    /// <summary>A request; whether it can be met the planner says.</summary>
    /// <param name="Request">The request, without terrain.</param>
    public sealed record Whole(SweepRequest Request) : SweepRequestReading;

    /// <summary>It is none.</summary>
    /// <param name="Reason">Which field cannot be read.</param>
    public sealed record Broken(Phrase Reason) : SweepRequestReading;
}
