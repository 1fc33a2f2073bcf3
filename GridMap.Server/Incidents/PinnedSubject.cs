using NetTopologySuite.Geometries;

namespace GridMap.Server.Incidents;

/// <param name="Title">Its number or name; empty where it has none of its own.</param>
/// <param name="Place">A point on it; null when it is nowhere in particular.</param>
internal sealed record PinnedSubject(string Title, Point? Place);
