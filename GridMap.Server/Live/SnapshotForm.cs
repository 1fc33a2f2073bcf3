namespace GridMap.Server.Live;

/// <summary>How a snapshot is written.</summary>
internal enum SnapshotForm
{
    /// <summary>For programs.</summary>
    Json,

    /// <summary>For browsers, see <see cref="Contracts.Live.PackedSnapshot"/>.</summary>
    Packed,
}
