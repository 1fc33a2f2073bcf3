using System.Security.Cryptography;
using GridMap.Cli.Hosting;

namespace GridMap.Cli.Work;

/// <summary>The job's file on this machine: the server's own where both share a disk, else a download that is deleted in the end.</summary>
internal sealed class JobInput : IDisposable
{
    private readonly bool _isDownload;

    private JobInput(string path, bool isDownload) => (Path, _isDownload) = (path, isDownload);

    public string Path { get; }

    public static async Task<JobInput> OpenAsync(
        InputFile file, WorkerApi api, Patience patience, string folder, CancellationToken cancellation)
    {
        if (file.LocalPath is { } local && File.Exists(local) && new FileInfo(local).Length == file.LengthBytes)
        {
            return new JobInput(local, isDownload: false);
        }

        Directory.CreateDirectory(folder);
        var input = new JobInput(System.IO.Path.Combine(folder, $"{file.Sha256}.input"), isDownload: true);
        try
        {
            await patience.RetryAsync(turn => input.DownloadAsync(file, api, turn), cancellation);
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
    private async Task<bool> DownloadAsync(InputFile file, WorkerApi api, CancellationToken cancellation)
    {
        await using var target = new FileStream(Path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        if (target.Length > file.LengthBytes)
        {
            target.SetLength(0);
        }

        if (target.Length < file.LengthBytes)
        {
            using var answer = await api.OpenInputAsync(file.JobId, target.Length, cancellation);
            target.Position = answer.StatusCode == System.Net.HttpStatusCode.PartialContent ? target.Length : 0;
            await answer.Content.CopyToAsync(target, cancellation);
        }

        target.Position = 0;
        if (Convert.ToHexStringLower(await SHA256.HashDataAsync(target, cancellation)) != file.Sha256)
        {
            target.SetLength(0);
            throw new HttpRequestException($"{file.FileName} came over with other bytes than the server has.");
        }

        return true;
    }
}
