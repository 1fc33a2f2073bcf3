using System.Collections.Concurrent;
using GridMap.Server.Storage;

namespace GridMap.Server.Uploads;

/// <summary>The bytes of unfinished uploads: one part file each, whose length is what has been received.</summary>
internal sealed class UploadParts(DataFolder folder)
{
    private const string NameFile = "folder.name";

    private readonly string _root = folder.SharedFolder("uploads");
    private readonly ConcurrentDictionary<Guid, UploadPart> _parts = new();

    /// <summary>Tells this folder from those of other servers, and is the same for all that share it.</summary>
    public string FolderName => File.Exists(NamePath) ? File.ReadAllText(NamePath) : GiveName();

    private string NamePath => Path.Combine(_root, NameFile);

    public UploadPart Get(Guid id) => _parts.GetOrAdd(id, key => new UploadPart(PathOf(key)));

    /// <summary>Lets go of an upload and deletes what is left of its bytes.</summary>
    public void Drop(Guid id)
    {
        if (_parts.TryRemove(id, out var part))
        {
            part.Dispose();
        }

        File.Delete(PathOf(id));
        File.Delete(PathOf(id) + UploadPart.WholeSuffix);
        File.Delete(PathOf(id) + UploadPart.LockSuffix);
    }

    /// <summary>Uploads that have bytes here.</summary>
    public IEnumerable<Guid> List() =>
        Directory.EnumerateFiles(_root)
            .Select(path => Path.GetFileName(path).Split('.')[0])
            .Select(name => Guid.TryParseExact(name, "N", out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty)
            .Distinct();

    private string GiveName()
    {
        var temporary = Path.Combine(_root, $"{NameFile}.{Guid.NewGuid():N}");
        File.WriteAllText(temporary, Guid.NewGuid().ToString("N"));
        try
        {
            File.Move(temporary, NamePath, overwrite: false);
        }
        catch (IOException) when (File.Exists(NamePath))
        {
            // Another server of the same folder was faster.
            File.Delete(temporary);
        }

        return File.ReadAllText(NamePath);
    }

    private string PathOf(Guid id) => Path.Combine(_root, $"{id:N}.part");
}
