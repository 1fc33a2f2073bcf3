namespace GridMap.Server.Jobs;

internal enum JobState
{
    Queued,
    Leased,
    Done,
    Failed,
}
