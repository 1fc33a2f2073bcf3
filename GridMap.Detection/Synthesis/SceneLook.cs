namespace GridMap.Detection.Synthesis;

/// <summary>What the camera, the air and the mosaicking program do to a scene.</summary>
/// <param name="BlurPixels">Standard deviation of the blur, pixels.</param>
/// <param name="Haze">Share of the picture that is air light, 0 to 1.</param>
/// <param name="Contrast">Exponent of the tone curve; 1 leaves it straight, less is flatter in the shadows.</param>
/// <param name="Saturation">1 keeps the colours as painted, 0 is grey.</param>
/// <param name="Warmth">Red gained and blue lost, share of each.</param>
/// <param name="GrainLevels">Sensor noise, grey levels from peak to peak.</param>
/// <param name="FrameSpread">How far frames of the mosaic differ in exposure, share.</param>
/// <param name="JpegQuality">Quality of the stored tiles, 1 to 100.</param>
internal sealed record SceneLook(
    float BlurPixels, float Haze, float Contrast, float Saturation, float Warmth, float GrainLevels, float FrameSpread, int JpegQuality)
{
    public static SceneLook Choose(Random chance)
    {
        float Between(double from, double to) => (float)(from + ((to - from) * chance.NextDouble()));
        return new SceneLook(
            BlurPixels: Between(0.55, 1.05),
            Haze: Between(0, 0.12),
            Contrast: Between(0.88, 1.14),
            Saturation: Between(0.7, 1.1),
            Warmth: Between(-0.04, 0.06),
            GrainLevels: Between(3, 9),
            FrameSpread: Between(0.02, 0.09),
            JpegQuality: chance.Next(72, 93));
    }
}
