namespace GridMap.Server.Storage;

/// <summary>The disk has too little room left.</summary>
internal sealed class StorageFullException(string folder, Exception? inner = null)
    : IOException($"The disk that holds {folder} is too full to store more; free some space and try again.", inner);
