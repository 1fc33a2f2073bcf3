namespace GridMap.Server.Tiles;

/// <summary>A point that has a status, and is counted by it where points stand too close to be shown one by one.</summary>
/// <typeparam name="TSelf">The point itself.</typeparam>
internal interface IStatusPoint<TSelf> : IMapPoint
    where TSelf : IStatusPoint<TSelf>
{
    /// <summary>Layer of single points.</summary>
    static abstract string Layer { get; }

    /// <summary>Layer of clusters.</summary>
    static abstract string ClusterLayer { get; }

    /// <summary>Tags of a cluster that hold the counts by status, in the order of <see cref="StatusNumber"/>.</summary>
    static abstract IReadOnlyList<string> CountTags { get; }

    /// <summary>Place of its status among <see cref="CountTags"/>.</summary>
    int StatusNumber { get; }

    /// <summary>What makes it stand out in a cluster, 0 to 1.</summary>
    double Score { get; }

    /// <summary>Whether this is a later state of the same object.</summary>
    bool IsLaterThan(TSelf other);

    /// <summary>Writes what the map shows of it.</summary>
    void Tag(TileLayer layer, DateTimeOffset now);
}
