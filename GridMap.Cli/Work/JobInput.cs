using System.Security.Cryptography;
using GridMap.Cli.Hosting;
using GridMap.Contracts.Jobs;

namespace GridMap.Cli.Work;

/// <summary>The job's file on this machine: the server's own where both share a disk, else a download that is deleted in the end.</summary>
internal sealed class JobInput : IDisposable
{
    private readonly bool _isDownload;

    private JobInput(string path, bool isDownload) => (Path, _isDownload) = (path, isDownload);

    public string Path { get; }

    public static async Task<JobInput> OpenAsync(
        JobLease lease, WorkerApi api, Patience patience, string folder, CancellationToken cancellation)
    {
        if (lease.LocalPath is { } local && File.Exists(local) && new FileInfo(local).Length == lease.LengthBytes)
        {
            return new JobInput(local, isDownload: false);
        }

        Directory.CreateDirectory(folder);
        var input = new JobInput(System.IO.Path.Combine(folder, $"{lease.Sha256}.input"), isDownload: true);
        try
        {
            await patience.RetryAsync(turn => input.DownloadAsync(lease, api, turn), cancellation);
            return input;
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        if (_isDownload)
        {
            File.Delete(Path);
        }
    }

    /// <summary>Goes on where an earlier try stopped.</summary>
    private async Task<bool> DownloadAsync(JobLease lease, WorkerApi api, CancellationToken cancellation)
    {
        await using var file = new FileStream(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        if (file.Length > lease.LengthBytes)
        {
            file.SetLength(0);
        }

        if (file.Length < lease.LengthBytes)
        {
            using var answer = await api.OpenInputAsync(lease.JobId, file.Length, cancellation);
            file.Position = answer.StatusCode == System.Net.HttpStatusCode.PartialContent ? file.Length : 0;
            await answer.Content.CopyToAsync(file, cancellation);
        }

        file.Position = 0;
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)) != lease.Sha256)
        {
            file.SetLength(0);
            throw new HttpRequestException($"{lease.FileName} came over with other bytes than the server has.");
        }

        return true;
    }
}
