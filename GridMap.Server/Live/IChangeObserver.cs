using GridMap.Contracts.Live;

namespace GridMap.Server.Live;

/// <summary>Something in memory that must keep up with the change feed.</summary>
internal interface IChangeObserver
{
    /// <summary>A committed change, in commit order; must not block.</summary>
    void Observe(MapChange change);

    /// <summary>Changes were missed: nothing held can be trusted.</summary>
    void Forget();
}
