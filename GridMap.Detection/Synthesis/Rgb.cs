namespace GridMap.Detection.Synthesis;

/// <summary>A colour while it is being painted: three channels, 0 to 255, not yet rounded.</summary>
internal readonly record struct Rgb(float Red, float Green, float Blue)
{
    public static Rgb operator *(Rgb colour, float factor) => new(colour.Red * factor, colour.Green * factor, colour.Blue * factor);

    public static Rgb operator +(Rgb left, Rgb right) => new(left.Red + right.Red, left.Green + right.Green, left.Blue + right.Blue);

    public static Rgb Mix(Rgb from, Rgb to, float share) => new(
        from.Red + ((to.Red - from.Red) * share),
        from.Green + ((to.Green - from.Green) * share),
        from.Blue + ((to.Blue - from.Blue) * share));
}
