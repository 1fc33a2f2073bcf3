using GridMap.Contracts.Screening;

namespace GridMap.Server.Screening;

/// <summary>One screening of an area. Runs are added, never changed once they are over, and none takes the place of another.</summary>
internal sealed class ScreeningRunRow
{
    public Guid Id { get; set; }

    public required string AreaCode { get; set; }

    public ScreeningRunState State { get; set; }

    public DateTimeOffset AskedAt { get; set; }

    public required string AskedBy { get; set; }

    public double Progress { get; set; }

    public string? Stage { get; set; }

    public double? SecondsLeft { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>A <see cref="Contracts.Message"/> as JSON; null when it did not fail.</summary>
    public string? Failure { get; set; }

    /// <summary>What it reads, as JSON: <see cref="ScreeningInput"/> without a path.</summary>
    public required string Files { get; set; }

    public int Places { get; set; }

    public int Signals { get; set; }

    public long RowsRead { get; set; }

    public long RowsLeftOut { get; set; }

    public double? Seconds { get; set; }

    public string? WeightsVersion { get; set; }

    public string? ReportSha256 { get; set; }

    /// <summary>An array of <see cref="ScreeningIssue"/> as JSON.</summary>
    public string Issues { get; set; } = "[]";
}
