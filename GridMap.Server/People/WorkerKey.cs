using System.Security.Cryptography;
using GridMap.Server.Storage;

namespace GridMap.Server.People;

/// <summary>The secret a worker shows; made at first start, kept in the data folder for workers on other machines to copy.</summary>
internal sealed class WorkerKey
{
    public WorkerKey(DataFolder folder)
    {
        File = Path.Combine(folder.Root, "worker.key");
        if (!System.IO.File.Exists(File))
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var writer = new StreamWriter(File, options);
            writer.Write(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        }

        Value = System.IO.File.ReadAllText(File).Trim();
    }

    public string File { get; }

    public string Value { get; }
}
