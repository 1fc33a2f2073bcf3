using GridMap.Cli.Hosting;
using GridMap.Contracts.Jobs;

namespace GridMap.Cli.Work;

/// <summary>Tells the server that the worker lives and how far it is, about once a second.</summary>
internal sealed class Heartbeats(WorkerApi api, Guid jobId, Guid leaseId, TimeProvider clock)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly long _started = clock.GetTimestamp();
    private volatile HeartbeatRequest _latest = new(leaseId, 0, "reading", null);

    /// <summary>Notes the progress that the next beat carries.</summary>
    /// <param name="stage">What is being done: <c>reading</c>, <c>detecting</c>, <c>joining</c>, <c>storing</c>.</param>
    /// <param name="progress">0 to 1, of the whole job.</param>
    public void Report(string stage, double progress)
    {
        var done = Math.Clamp(progress, 0, 1);
        double? left = done > 0.02 ? clock.GetElapsedTime(_started).TotalSeconds * (1 - done) / done : null;
        _latest = new HeartbeatRequest(leaseId, done, stage, left);
    }

    /// <summary>Beats until cancelled; calls <paramref name="lost"/> and ends when the lease is gone.</summary>
    public async Task RunAsync(Action lost, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            do
            {
                try
                {
                    if (!await api.BeatAsync(jobId, _latest, cancellation))
                    {
                        lost();
                        return;
                    }
                }
                catch (Exception trouble) when (ServerAnswers.MayPass(trouble, cancellation))
                {
                    // The server may be restarting; the work goes on and the next beat tries again.
                }
            }
            while (await timer.WaitForNextTickAsync(cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The job is over.
        }
    }
}
