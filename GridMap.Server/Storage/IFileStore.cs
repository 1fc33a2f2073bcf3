namespace GridMap.Server.Storage;

/// <summary>Files by the hash of their content: orthophotos, tiles, chips. A file once stored never changes.</summary>
internal interface IFileStore
{
    /// <summary>Refuses early rather than filling the disk to the last byte.</summary>
    /// <exception cref="StorageFullException">Less than the reserve would be left.</exception>
    void EnsureRoom(long lengthBytes);

    /// <summary>Stores what the stream holds.</summary>
    /// <exception cref="StorageFullException">The disk is too full; nothing is left behind.</exception>
    Task<StoredContent> PutAsync(Stream content, CancellationToken cancellation);

    /// <summary>Takes a finished local file into the store, moving it where it can.</summary>
    Task<StoredContent> AdoptAsync(string path, string sha256, CancellationToken cancellation);

    /// <summary>Opens a stored file for reading from any position; null when it is not there.</summary>
    Stream? OpenRead(string sha256);

    /// <summary>Path of the file where this machine can read it; null when it is not there.</summary>
    string? FindLocalPath(string sha256);
}
