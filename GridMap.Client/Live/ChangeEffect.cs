namespace GridMap.Client.Live;

/// <summary>What a change did to the state that is held.</summary>
public enum ChangeEffect
{
    /// <summary>Nothing that shows: a sign of life, or a repetition.</summary>
    None,

    Applied,

    /// <summary>The position asked for is too old; a fresh snapshot has to be taken.</summary>
    SnapshotNeeded,
}
