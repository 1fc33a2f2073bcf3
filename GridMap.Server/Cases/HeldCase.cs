using GridMap.Domain.Cases;

namespace GridMap.Server.Cases;

/// <summary>A case in the hands of a use case that nobody else writes meanwhile.</summary>
internal sealed class HeldCase(CaseRow row, Case now)
{
    public CaseRow Row => row;

    public Case Case { get; set; } = now;
}
