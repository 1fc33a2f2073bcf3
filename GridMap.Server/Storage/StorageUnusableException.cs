namespace GridMap.Server.Storage;

/// <summary>The file store cannot be reached, read or written.</summary>
/// <param name="detail">A sentence that says what the administrator has to look at.</param>
/// <param name="inner">What the store said.</param>
internal sealed class StorageUnusableException(string detail, Exception inner) : IOException(detail, inner);
