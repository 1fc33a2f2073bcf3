using GridMap.Contracts;
using GridMap.Contracts.Grids;

namespace GridMap.Server.Grids;

/// <summary>What came of a preview of an import or generation, or of applying it.</summary>
internal abstract record GridPreviewOutcome
{
    private GridPreviewOutcome()
    {
    }

    /// <summary>The preview is stored, or was applied.</summary>
    public sealed record Ready(GridImportSummary Summary) : GridPreviewOutcome;

    public sealed record Refused(Message Message) : GridPreviewOutcome;

    public sealed record OutsideScope(string AreaCode) : GridPreviewOutcome;

    public sealed record NotFound : GridPreviewOutcome;

    /// <summary>The grid is no longer what the preview was made for.</summary>
    public sealed record Conflict(Message Message) : GridPreviewOutcome;

    public static GridPreviewOutcome Refuse(string key, params (string Name, string Value)[] arguments) =>
        new Refused(Hosting.Problems.Say(key, arguments));
}
