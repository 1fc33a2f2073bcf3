using GridMap.Contracts;

namespace GridMap.Server.Areas;

/// <summary>What came of saving an area.</summary>
internal abstract record AreaOutcome
{
    private AreaOutcome()
    {
    }

    public sealed record Created(string Code) : AreaOutcome;

    public sealed record Changed(string Code) : AreaOutcome;

    public sealed record Refused(Message Message) : AreaOutcome;

    public sealed record OutsideScope(string Code) : AreaOutcome;
}
