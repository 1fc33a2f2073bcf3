using System.Globalization;
using GridMap.Cli.Hosting;
using GridMap.Contracts;
using GridMap.Contracts.Jobs;
using GridMap.Contracts.Wording;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Rasters;

namespace GridMap.Cli.Work;

/// <summary>Takes jobs and does them, one after the other, whatever becomes of the server in between.</summary>
internal sealed class WorkLoop(WorkerApi api, Patience patience, JobProcessor processor, WorkerSettings settings, TimeProvider clock, TextWriter log)
{
    private const int MostTold = 2000;

    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        do
        {
            if (await patience.RetryAsync(turn => api.LeaseAsync(settings.Name, turn), cancellation) is { } lease)
            {
                await WorkAsync(lease, cancellation);
            }
            else if (!settings.IsOnce)
            {
                await Task.Delay(PollEvery, clock, cancellation);
            }
        }
        while (!settings.IsOnce);
    }

    private async Task WorkAsync(JobLease lease, CancellationToken cancellation)
    {
        await log.WriteLineAsync($"{lease.FileName}: begun, try {lease.Attempt}.");
        using var job = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var beats = new Heartbeats(api, lease, clock);
        var beating = beats.RunAsync(job.Cancel, job.Token);
        try
        {
            using var input = await JobInput.OpenAsync(lease, api, patience, settings.ScratchFolder, job.Token);
            var result = await processor.ProcessAsync(lease, input.Path, beats, job.Token);
            var isTaken = await patience.RetryAsync(turn => api.PutResultAsync(lease.JobId, result, turn), job.Token);
            foreach (var warning in result.Warnings)
            {
                await log.WriteLineAsync($"{lease.FileName}: {MessageText.Render(warning, CultureInfo.InvariantCulture)}");
            }

            await log.WriteLineAsync(isTaken
                ? string.Create(CultureInfo.InvariantCulture, $"{lease.FileName}: done, {result.Sites.Count} sites, {result.Megapixels:0.0} MP in {result.Seconds:0.0} s.")
                : $"{lease.FileName}: done, but another worker was faster.");
        }
        catch (OperationCanceledException) when (job.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            await log.WriteLineAsync($"{lease.FileName}: another worker has it, or it is over.");
        }
        catch (Exception trouble) when (trouble is not (OperationCanceledException or CommandFailure))
        {
            // Whatever it is, the worker lives on and the uploader is told.
            await log.WriteLineAsync($"{lease.FileName}: {trouble.Message.ReplaceLineEndings(" ")}");
            var failure = Explain(lease, trouble);
            await patience.RetryAsync(turn => api.ReportFailureAsync(lease.JobId, failure, turn), cancellation);
        }
        finally
        {
            await job.CancelAsync();
            await beating;
        }
    }

    private static JobFailure Explain(JobLease lease, Exception trouble)
    {
        return trouble switch
        {
            RasterException raster => Fail(
                $"raster.{RasterProblems.KeyOf(raster.Problem)}", raster.Problem is RasterProblem.Unreadable, ("fileName", lease.FileName), ("detail", raster.Detail ?? "")),
            ModelException or ExecutionProviderException => Fail("jobs.modelUnusable", mayRetry: false, ("detail", trouble.Message)),
            ServerRefusal { Status: System.Net.HttpStatusCode.InsufficientStorage } => Fail("storage.full", mayRetry: true),
            IOException { HResult: 28 or unchecked((int)0x80070070) } => Fail("jobs.diskFull", mayRetry: true),
            _ => Fail("jobs.workerFailed", mayRetry: true, ("detail", trouble.Message.ReplaceLineEndings(" "))),
        };

        JobFailure Fail(string key, bool mayRetry, params (string Name, string Value)[] arguments) =>
            new(lease.LeaseId, new Message(key, arguments.ToDictionary(argument => argument.Name, argument => Tellable(argument.Value))), mayRetry);
    }

    /// <summary>A broken file may put anything into a message; the server takes so much of it, and no NUL.</summary>
    private static string Tellable(string text) => new([.. text.Where(letter => letter is not '\0').Take(MostTold)]);
}
