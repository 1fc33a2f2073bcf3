namespace GridMap.Cli.Stops;

/// <summary>One row that could be read.</summary>
/// <param name="Row">Rows after the header, from 0.</param>
/// <param name="Seconds">Since 1970.</param>
/// <param name="X">Degrees of longitude, or metres east.</param>
/// <param name="Y">Degrees of latitude, or metres north.</param>
internal readonly record struct Fix(int Row, double Seconds, double X, double Y);
