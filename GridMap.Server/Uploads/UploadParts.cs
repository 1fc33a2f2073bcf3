using System.Collections.Concurrent;
using GridMap.Server.Storage;

namespace GridMap.Server.Uploads;

/// <summary>The bytes of unfinished uploads: one part file each, whose length is what has been received.</summary>
internal sealed class UploadParts(DataFolder folder)
{
    private readonly string _root = folder.Folder("uploads");
    private readonly ConcurrentDictionary<Guid, UploadPart> _parts = new();

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
    }

    /// <summary>Uploads that have bytes here.</summary>
    public IEnumerable<Guid> List() =>
        Directory.EnumerateFiles(_root)
            .Select(path => Path.GetFileName(path).Split('.')[0])
            .Select(name => Guid.TryParseExact(name, "N", out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty)
            .Distinct();

    private string PathOf(Guid id) => Path.Combine(_root, $"{id:N}.part");
}
