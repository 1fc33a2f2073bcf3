namespace GridMap.Detection.Rasters;

/// <summary>One band's raw value at one pixel, before any conversion to 8 bits.</summary>
/// <param name="Value">The value; the real part of a complex one. May be not a number.</param>
/// <param name="Imaginary">The imaginary part of a complex value; null otherwise.</param>
public readonly record struct BandValue(double Value, double? Imaginary = null);
