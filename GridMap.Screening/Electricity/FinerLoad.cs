namespace GridMap.Screening.Electricity;

/// <summary>Load finer than a day.</summary>
/// <param name="Query">A DuckDB query that yields <c>meter</c>, <c>timestamp</c> (local time) and <c>load</c>; for a plain file see <see cref="BulkFile"/>.</param>
/// <param name="IsEnergy">True where <c>load</c> is kWh of an interval, false where it is kW.</param>
/// <param name="Source">Name of the file, as people know it.</param>
public sealed record FinerLoad(string Query, bool IsEnergy, string Source);
