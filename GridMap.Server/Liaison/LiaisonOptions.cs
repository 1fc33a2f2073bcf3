namespace GridMap.Server.Liaison;

public sealed class LiaisonOptions
{
    public const string Section = "Liaison";

    /// <summary>Days on which units report, yyyy-MM-dd, while no campaign has its own.</summary>
    public IList<DateOnly> ReportingDates { get; } = [];
}
