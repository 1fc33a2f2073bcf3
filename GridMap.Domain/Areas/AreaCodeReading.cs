namespace GridMap.Domain.Areas;

/// <summary>What came of reading a code.</summary>
public abstract record AreaCodeReading
{
    private AreaCodeReading()
    {
    }

    /// <summary>It is a code.</summary>
    public sealed record Understood(AreaCode Code) : AreaCodeReading;

    /// <summary>It is not, and why.</summary>
    public sealed record Failed(AreaCodeFault Fault) : AreaCodeReading;
}
