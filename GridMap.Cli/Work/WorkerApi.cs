using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using GridMap.Cli.Hosting;
using GridMap.Contracts;
using GridMap.Contracts.Grounds;
using GridMap.Contracts.Jobs;
using GridMap.Contracts.Screening;

namespace GridMap.Cli.Work;

/// <summary>The server's jobs over HTTP. The client holds the server's address and the worker key.</summary>
internal sealed class WorkerApi(HttpClient http)
{
    public const string KeyHeader = "X-Worker-Key";

    /// <summary>The next job; null when there is none.</summary>
    public async Task<JobLease?> LeaseAsync(string workerName, CancellationToken cancellation)
    {
        using var answer = await http.PostAsJsonAsync($"{Routes.WorkerJobs}/lease", new LeaseRequest(workerName), cancellation);
        await answer.ThrowIfRefusedAsync(cancellation);
        return answer.StatusCode == HttpStatusCode.NoContent ? null : await answer.Content.ReadFromJsonAsync<JobLease>(cancellation);
    }

    /// <summary>The next tables to look at or to screen; null when there are none, or the server does not know of them.</summary>
    public async Task<ScreeningLease?> LeaseScreeningAsync(string workerName, CancellationToken cancellation)
    {
        using var answer = await http.PostAsJsonAsync($"{Routes.WorkerJobs}/screening/lease", new LeaseRequest(workerName), cancellation);
        if (answer.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed)
        {
            return null;
        }

        await answer.ThrowIfRefusedAsync(cancellation);
        return await answer.Content.ReadFromJsonAsync<ScreeningLease>(cancellation);
    }

    /// <summary>The next elevation model to read; null when there is none, or the server does not know of them.</summary>
    public async Task<TerrainLease?> LeaseTerrainAsync(string workerName, CancellationToken cancellation)
    {
        using var answer = await http.PostAsJsonAsync($"{Routes.WorkerJobs}/terrain/lease", new LeaseRequest(workerName), cancellation);
        if (answer.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed)
        {
            return null;
        }

        await answer.ThrowIfRefusedAsync(cancellation);
        return await answer.Content.ReadFromJsonAsync<TerrainLease>(cancellation);
    }

    public async Task<StoredFile> PutHeightsAsync(Guid jobId, string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        using var content = new StreamContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await PutAsync($"{Routes.WorkerJobs}/{jobId}/heights", content, cancellation);
    }

    /// <summary>False when another worker has the job, or it is over.</summary>
    public async Task<bool> PutTerrainAsync(Guid jobId, TerrainResult result, CancellationToken cancellation)
    {
        using var answer = await http.PutAsJsonAsync($"{Routes.WorkerJobs}/{jobId}/terrain", result, cancellation);
        return await IsTakenAsync(answer, cancellation);
    }

    /// <summary>A table of a job.</summary>
    public async Task<HttpResponseMessage> OpenTableAsync(Guid jobId, string sha256, CancellationToken cancellation)
    {
        var answer = await http.GetAsync($"{Routes.WorkerJobs}/{jobId}/tables/{sha256}", HttpCompletionOption.ResponseHeadersRead, cancellation);
        await answer.ThrowIfRefusedAsync(cancellation);
        return answer;
    }

    public async Task<StoredFile> PutReportAsync(Guid jobId, string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        using var content = new StreamContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return await PutAsync($"{Routes.WorkerJobs}/{jobId}/report", content, cancellation);
    }

    /// <summary>False when another worker has the job, or it is over.</summary>
    public async Task<bool> PutPreviewAsync(Guid jobId, PreviewResult result, CancellationToken cancellation)
    {
        using var answer = await http.PutAsJsonAsync($"{Routes.WorkerJobs}/{jobId}/preview", result, cancellation);
        return await IsTakenAsync(answer, cancellation);
    }

    /// <summary>False when another worker has the job, or it is over.</summary>
    public async Task<bool> PutScreeningAsync(Guid jobId, ScreeningResult result, CancellationToken cancellation)
    {
        using var answer = await http.PutAsJsonAsync($"{Routes.WorkerJobs}/{jobId}/screening", result, cancellation);
        return await IsTakenAsync(answer, cancellation);
    }

    /// <summary>The job's file from a position on.</summary>
    public async Task<HttpResponseMessage> OpenInputAsync(Guid jobId, long from, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Routes.WorkerJobs}/{jobId}/input");
        if (from > 0)
        {
            request.Headers.Range = new RangeHeaderValue(from, null);
        }

        var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        await answer.ThrowIfRefusedAsync(cancellation);
        return answer;
    }

    /// <summary>False when another worker has the job, or it is over.</summary>
    public async Task<bool> BeatAsync(Guid jobId, HeartbeatRequest beat, CancellationToken cancellation)
    {
        using var answer = await http.PostAsJsonAsync($"{Routes.WorkerJobs}/{jobId}/heartbeat", beat, cancellation);
        return await IsTakenAsync(answer, cancellation);
    }

    /// <summary>Grid cells that the flight shows; none from a server that does not know the question.</summary>
    public async Task<IReadOnlyList<JobCell>> FindCellsAsync(Guid jobId, JobCellsRequest request, CancellationToken cancellation)
    {
        using var answer = await http.PostAsJsonAsync($"{Routes.WorkerJobs}/{jobId}/cells", request, cancellation);
        if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.Conflict)
        {
            // A lease that is lost shows at the next heartbeat.
            return [];
        }

        await answer.ThrowIfRefusedAsync(cancellation);
        return await answer.Content.ReadFromJsonAsync<List<JobCell>>(cancellation) ?? [];
    }

    public async Task<StoredFile> PutChipAsync(Guid jobId, byte[] picture, string mediaType, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(picture);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return await PutAsync($"{Routes.WorkerJobs}/{jobId}/chips", content, cancellation);
    }

    public async Task<StoredFile> PutTilesAsync(Guid jobId, string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        using var content = new StreamContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await PutAsync($"{Routes.WorkerJobs}/{jobId}/tiles", content, cancellation);
    }

    /// <summary>False when another worker has the job, or it is over.</summary>
    public async Task<bool> PutResultAsync(Guid jobId, JobResult result, CancellationToken cancellation)
    {
        using var answer = await http.PutAsJsonAsync($"{Routes.WorkerJobs}/{jobId}/result", result, cancellation);
        return await IsTakenAsync(answer, cancellation);
    }

    /// <summary>False when another worker has the job, or it is over.</summary>
    public async Task<bool> ReportFailureAsync(Guid jobId, JobFailure failure, CancellationToken cancellation)
    {
        using var answer = await http.PostAsJsonAsync($"{Routes.WorkerJobs}/{jobId}/failure", failure, cancellation);
        return await IsTakenAsync(answer, cancellation);
    }

    private async Task<StoredFile> PutAsync(string address, HttpContent content, CancellationToken cancellation)
    {
        using var answer = await http.PutAsync(address, content, cancellation);
        await answer.ThrowIfRefusedAsync(cancellation);
        return await answer.Content.ReadFromJsonAsync<StoredFile>(cancellation)
            ?? throw new InvalidDataException($"The server answered {address} with nothing.");
    }

    private static async Task<bool> IsTakenAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        if (answer.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.NotFound)
        {
            return false;
        }

        await answer.ThrowIfRefusedAsync(cancellation);
        return true;
    }
}
