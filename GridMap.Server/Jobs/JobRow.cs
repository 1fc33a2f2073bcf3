namespace GridMap.Server.Jobs;

/// <summary>The processing of one orthophoto, of tables of the city, or of an elevation model.</summary>
internal sealed class JobRow
{
    public Guid Id { get; set; }

    public JobKind Kind { get; set; }

    /// <summary>Null for anything but a detection.</summary>
    public Guid? OrthophotoId { get; set; }

    /// <summary>The source of a preview, or the run of a screening; null for a detection.</summary>
    public Guid? ScreeningId { get; set; }

    /// <summary>The elevation model; null for anything else.</summary>
    public Guid? GroundId { get; set; }

    public JobState State { get; set; }

    public DateTimeOffset QueuedAt { get; set; }

    public int Attempt { get; set; }

    /// <summary>Changes with every lease; concurrency token, so that one worker gets a job.</summary>
    public Guid? LeaseId { get; set; }

    public string? WorkerName { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }
}
