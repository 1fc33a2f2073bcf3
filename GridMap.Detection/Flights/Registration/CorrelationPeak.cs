namespace GridMap.Detection.Flights.Registration;

/// <summary>How far a template has to go in a search area to lie where it fits.</summary>
/// <param name="Columns">Pixels to the right of the middle position, with fractions.</param>
/// <param name="Rows">Pixels downwards of the middle position, with fractions.</param>
/// <param name="Coefficient">Correlation of the edges there, −1 to 1; 1 = the same.</param>
internal readonly record struct CorrelationPeak(double Columns, double Rows, double Coefficient);
