namespace GridMap.Detection.Synthesis.Elements;

/// <summary>Something round seen from above.</summary>
internal abstract class RoundElement(Placement place, double diameterMetres, double heightMetres)
    : SceneElement(place, diameterMetres, diameterMetres, heightMetres)
{
    public float Radius => HalfLength;

    public override Body Body => Body.Round;

    public override float ReachX => HalfLength;

    public override float ReachY => HalfLength;

    public override float Distance(float u, float v) => MathF.Sqrt((u * u) + (v * v)) - HalfLength;

    public override float ShadowDistance(float u, float v, float su, float sv) => CircleSweep(u, v, su, sv, HalfLength);

    public override IReadOnlyList<(float U, float V)> Outline() =>
        [.. Enumerable.Range(0, 24).Select(i => (Radius * MathF.Cos(i * MathF.Tau / 24), Radius * MathF.Sin(i * MathF.Tau / 24)))];

    public override bool Holds(float u, float v) => (u * u) + (v * v) <= Radius * Radius;

    /// <summary>Brightness of a roof that leans outward by <paramref name="lean"/> (sine) at (u, v).</summary>
    protected (float Light, float Glint) Slope(Sun sun, float u, float v, float lean, float sharpness)
    {
        var radius = MathF.Sqrt((u * u) + (v * v));
        var scale = radius < 0.01f ? 0 : lean / radius;
        var upright = MathF.Sqrt(Math.Max(0.05f, 1 - (lean * lean)));
        return (Lit(sun, u * scale, v * scale, upright), Glint(sun, u * scale, v * scale, upright, sharpness));
    }
}
