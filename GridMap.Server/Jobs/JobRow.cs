namespace GridMap.Server.Jobs;

/// <summary>The processing of one orthophoto.</summary>
internal sealed class JobRow
{
    public Guid Id { get; set; }

    public Guid OrthophotoId { get; set; }

    public JobState State { get; set; }

    public DateTimeOffset QueuedAt { get; set; }

    public int Attempt { get; set; }

    /// <summary>Changes with every lease; concurrency token, so that one worker gets a job.</summary>
    public Guid? LeaseId { get; set; }

    public string? WorkerName { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }
}
