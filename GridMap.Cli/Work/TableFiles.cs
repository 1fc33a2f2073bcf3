using System.Security.Cryptography;
using GridMap.Cli.Hosting;
using GridMap.Contracts.Screening;
using GridMap.Screening.Tables;

namespace GridMap.Cli.Work;

/// <summary>A job's tables under the names that people gave them, each in a folder of its own that is deleted in the end.</summary>
internal sealed class TableFiles : IDisposable
{
    private readonly string _folder;
    private readonly Dictionary<ScreeningTable, string> _paths = [];

    private TableFiles(string folder) => _folder = folder;

    /// <summary>What the user said of columns, by file name.</summary>
    public ColumnMappings Mappings { get; private set; } = ColumnMappings.None;

    public static async Task<TableFiles> OpenAsync(ScreeningLease lease, WorkerApi api, Patience patience, string scratch, CancellationToken cancellation)
    {
        var files = new TableFiles(Path.Combine(scratch, $"{lease.JobId:N}"));
        try
        {
            var mappings = new Dictionary<string, ColumnMapping>(StringComparer.Ordinal);
            foreach (var input in lease.Files)
            {
                var path = files.PathFor(input, mappings);
                await patience.RetryAsync(turn => FetchAsync(lease.JobId, input, path, api, turn), cancellation);
                files._paths[input.Table] = path;
                mappings[Path.GetFileName(path)] = new ColumnMapping(input.Mapping);
            }

            files.Mappings = new ColumnMappings(mappings);
            return files;
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    public string? Find(ScreeningTable table) => _paths.GetValueOrDefault(table);

    /// <summary>Which table a file of this name is.</summary>
    public ScreeningTable? TableOf(string fileName) =>
        _paths.Where(pair => Path.GetFileName(pair.Value) == fileName).Select(pair => (ScreeningTable?)pair.Key).FirstOrDefault();

    /// <summary>A file of the worker's own beside them.</summary>
    public string Beside(string name) => Path.Combine(Directory.CreateDirectory(_folder).FullName, name);

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>Reports and mappings call a file by its name; two of the same name are told apart by their table.</summary>
    private string PathFor(ScreeningInput input, Dictionary<string, ColumnMapping> taken)
    {
        var name = string.Concat(Path.GetFileName(input.FileName).Split(Path.GetInvalidFileNameChars()));
        name = name.Length == 0 || taken.ContainsKey(name) ? $"{input.Table}-{name}" : name;
        return Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, input.Table.ToString())).FullName, name);
    }

    private static async Task<bool> FetchAsync(Guid jobId, ScreeningInput input, string path, WorkerApi api, CancellationToken cancellation)
    {
        if (input.LocalPath is { } local && File.Exists(local) && new FileInfo(local).Length == input.LengthBytes)
        {
            File.Delete(path);
            // The store's file keeps its own name; nothing is copied.
            File.CreateSymbolicLink(path, local);
            return true;
        }

        await using var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        using var answer = await api.OpenTableAsync(jobId, input.Sha256, cancellation);
        await answer.Content.CopyToAsync(file, cancellation);
        file.Position = 0;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)) == input.Sha256
            ? true
            : throw new HttpRequestException($"{input.FileName} came over with other bytes than the server has.");
    }
}
