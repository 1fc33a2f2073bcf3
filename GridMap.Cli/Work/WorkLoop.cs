using System.Globalization;
using System.Text.RegularExpressions;
using GridMap.Cli.Hosting;
using GridMap.Contracts;
using GridMap.Contracts.Jobs;
using GridMap.Contracts.Screening;
using GridMap.Contracts.Wording;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Rasters;
using GridMap.Screening.Tables;

namespace GridMap.Cli.Work;

/// <summary>Takes jobs and does them, one after the other, whatever becomes of the server in between.</summary>
internal sealed class WorkLoop(
    WorkerApi api, Patience patience, JobProcessor processor, ScreeningProcessor screening, TerrainProcessor terrain, WorkerSettings settings, TimeProvider clock, TextWriter log)
{
    private const int MostTold = 2000;

    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        do
        {
            // Somebody may be waiting for a preview or an elevation model before the page; they come first.
            if (await patience.RetryAsync(turn => api.LeaseScreeningAsync(settings.Name, turn), cancellation) is { } tables)
            {
                await WorkAsync(tables, cancellation);
            }
            else if (await patience.RetryAsync(turn => api.LeaseTerrainAsync(settings.Name, turn), cancellation) is { } model)
            {
                await WorkAsync(
                    model.FileName, model.JobId, model.LeaseId, model.Attempt, async (beats, job) => await log.WriteLineAsync(await terrain.ProcessAsync(model, beats, job)), cancellation);
            }
            else if (await patience.RetryAsync(turn => api.LeaseAsync(settings.Name, turn), cancellation) is { } lease)
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

    private Task WorkAsync(JobLease lease, CancellationToken cancellation) => WorkAsync(
        lease.FileName, lease.JobId, lease.LeaseId, lease.Attempt,
        async (beats, job) =>
        {
            using var input = await JobInput.OpenAsync(InputFile.Of(lease), api, patience, settings.ScratchFolder, job);
            var result = await processor.ProcessAsync(lease, input.Path, beats, job);
            var isTaken = await patience.RetryAsync(turn => api.PutResultAsync(lease.JobId, result, turn), job);
            foreach (var warning in result.Warnings)
            {
                await log.WriteLineAsync($"{lease.FileName}: {MessageText.Render(warning, CultureInfo.InvariantCulture)}");
            }

            await log.WriteLineAsync(isTaken
                ? string.Create(CultureInfo.InvariantCulture, $"{lease.FileName}: done, {result.Sites.Count} sites, {result.Megapixels:0.0} MP in {result.Seconds:0.0} s.")
                : $"{lease.FileName}: done, but another worker was faster.");
        },
        cancellation);

    private Task WorkAsync(ScreeningLease lease, CancellationToken cancellation) => WorkAsync(
        string.Join(", ", lease.Files.Select(file => file.FileName)), lease.JobId, lease.LeaseId, lease.Attempt,
        async (beats, job) => await log.WriteLineAsync(await screening.ProcessAsync(lease, beats, job)),
        cancellation);

    private async Task WorkAsync(string name, Guid jobId, Guid leaseId, int attempt, Func<Heartbeats, CancellationToken, Task> work, CancellationToken cancellation)
    {
        await log.WriteLineAsync($"{name}: begun, try {attempt}.");
        using var job = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var beats = new Heartbeats(api, jobId, leaseId, clock);
        var beating = beats.RunAsync(job.Cancel, job.Token);
        try
        {
            await work(beats, job.Token);
        }
        catch (OperationCanceledException) when (job.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            await log.WriteLineAsync($"{name}: another worker has it, or it is over.");
        }
        catch (Exception trouble) when (trouble is not (OperationCanceledException or CommandFailure))
        {
            // Whatever it is, the worker lives on and the uploader is told.
            await log.WriteLineAsync($"{name}: {trouble.Message.ReplaceLineEndings(" ")}");
            var failure = Explain(name, leaseId, trouble);
            await patience.RetryAsync(turn => api.ReportFailureAsync(jobId, failure, turn), cancellation);
        }
        finally
        {
            await job.CancelAsync();
            await beating;
        }
    }

    private JobFailure Explain(string name, Guid leaseId, Exception trouble)
    {
        return trouble switch
        {
            RasterException raster => Fail(
                $"raster.{RasterProblems.KeyOf(raster.Problem)}", raster.Problem is RasterProblem.Unreadable, ("fileName", name), ("detail", raster.Detail ?? "")),
            InputRefusal refusal => new JobFailure(leaseId, new Message(refusal.Why.Key, refusal.Why.Arguments), MayRetry: false),
            ModelException or ExecutionProviderException => Fail("jobs.modelUnusable", mayRetry: false, ("detail", trouble.Message)),
            ServerRefusal { Status: System.Net.HttpStatusCode.InsufficientStorage } => Fail("storage.full", mayRetry: true),
            TableException table => Fail(table.Why.Key, mayRetry: false, [.. table.Why.Arguments.Select(argument => (argument.Key, argument.Value))]),
            InvalidDataException => Fail("screened.unreadable", mayRetry: false, ("fileName", name), ("detail", WithoutFolder(trouble.Message))),
            IOException { HResult: 28 or unchecked((int)0x80070070) } => Fail("jobs.diskFull", mayRetry: true),
            _ => Fail("jobs.workerFailed", mayRetry: true, ("detail", trouble.Message.ReplaceLineEndings(" "))),
        };

        JobFailure Fail(string key, bool mayRetry, params (string Name, string Value)[] arguments) =>
            new(leaseId, new Message(key, arguments.ToDictionary(argument => argument.Name, argument => Tellable(argument.Value))), mayRetry);
    }

    /// <summary>Where the worker keeps a table while it reads it is nobody's business.</summary>
    private string WithoutFolder(string text) => Regex.Replace(text.ReplaceLineEndings(" "), Regex.Escape(settings.ScratchFolder) + @"[/\\]\w+[/\\]\w+[/\\]", "");

    /// <summary>A broken file may put anything into a message; the server takes so much of it, and no NUL.</summary>
    private static string Tellable(string text) => new([.. text.Where(letter => letter is not '\0').Take(MostTold)]);
}
