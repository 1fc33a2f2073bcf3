namespace GridMap.Server.Storage;

/// <summary>Files by the hash of their content: orthophotos, tiles, chips. A file once stored never changes.</summary>
internal interface IFileStore
{
    /// <summary>Refuses early rather than filling the disk to the last byte.</summary>
    /// <exception cref="StorageFullException">Less than the reserve would be left.</exception>
    void EnsureRoom(long lengthBytes);

    /// <summary>Stores what the stream holds.</summary>
    /// <exception cref="StorageFullException">The disk is too full; nothing is left behind.</exception>
    /// <exception cref="StorageUnusableException">The store cannot be reached or written.</exception>
    Task<StoredContent> PutAsync(Stream content, CancellationToken cancellation);

    /// <summary>Takes a finished local file into the store, moving it where it can.</summary>
    /// <exception cref="StorageUnusableException">The store cannot be reached or written; the file stays where it is.</exception>
    Task<StoredContent> AdoptAsync(string path, string sha256, CancellationToken cancellation);

    Task<bool> ContainsAsync(string sha256, CancellationToken cancellation);

    /// <summary>Opens a stored file for reading from any position; null when it is not there.</summary>
    /// <exception cref="StorageUnusableException">The store cannot be reached or read.</exception>
    Task<Stream?> OpenReadAsync(string sha256, CancellationToken cancellation);

    /// <summary>Path of the file itself where this machine can read it; null when it is not there, or not on a disk.</summary>
    string? FindLocalPath(string sha256);

    /// <summary>Path of the file or of a copy on this machine, made now if need be; null when it is not stored.</summary>
    /// <exception cref="StorageUnusableException">The store cannot be reached or read.</exception>
    Task<string?> FetchAsync(string sha256, CancellationToken cancellation);

    /// <summary>Tries the store out.</summary>
    /// <exception cref="StorageUnusableException">It cannot be reached or written.</exception>
    Task ProbeAsync(CancellationToken cancellation);
}
