namespace GridMap.Detection.Pipeline;

/// <summary>Columns of a picture that are searched at once.</summary>
/// <param name="Number">From 0, from left to right.</param>
/// <param name="Left">First column, source pixels.</param>
/// <param name="Width">Source pixels.</param>
internal readonly record struct SearchBand(int Number, int Left, int Width);
