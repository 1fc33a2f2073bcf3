namespace GridMap.Contracts.Interchange;

/// <summary>What another command system says is somewhere, until its time is over.</summary>
/// <param name="Uid">The other system's name for it.</param>
/// <param name="Type">Cursor-on-Target type, for example <c>a-f-G-U-C</c>.</param>
/// <param name="Name">Call sign; the uid where none was sent.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="UncertaintyMetres">Circular error; null when not known.</param>
/// <param name="AreaCode">The cell it lies in, or the area the server gives to whatever lies in none.</param>
/// <param name="At">When it was there.</param>
/// <param name="StaleAt">When it stops being shown.</param>
public sealed record MarkerSummary(
    string Uid, string Type, string Name, double Longitude, double Latitude, double? UncertaintyMetres, string AreaCode,
    DateTimeOffset At, DateTimeOffset StaleAt);
