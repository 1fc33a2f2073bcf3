namespace GridMap.Detection.Rasters.Pixels;

/// <summary>Values that become 0 and 255; values outside are clamped.</summary>
internal readonly record struct ValueRange(double Low, double High)
{
    public byte ToByte(double value) =>
        double.IsNaN(value) ? (byte)0 : (byte)(Math.Clamp((value - Low) / (High - Low), 0, 1) * 255 + 0.5);
}
