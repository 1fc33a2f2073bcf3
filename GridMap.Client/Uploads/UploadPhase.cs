namespace GridMap.Client.Uploads;

/// <summary>Where an upload of this browser stands.</summary>
public enum UploadPhase
{
    /// <summary>Waits for the one before it.</summary>
    Waiting,

    /// <summary>The file's hash is computed.</summary>
    Hashing,

    Sending,

    /// <summary>The line is gone; it goes on by itself.</summary>
    Offline,

    /// <summary>Stopped by the person.</summary>
    Paused,

    /// <summary>Stored, or stored before.</summary>
    Stored,

    /// <summary>It cannot go on; the reason is said.</summary>
    Failed,
}
