namespace GridMap.Detection.Synthesis.Elements;

/// <summary>A 200-litre drum (round) or an IBC tote (square, caged).</summary>
internal sealed class SmallContainer(Placement place, bool isDrum, Rgb coat)
    : SceneElement(place, isDrum ? 0.58 : 1.2, isDrum ? 0.58 : 1.0, isDrum ? 0.9 : 1.16)
{
    public override float Distance(float u, float v) =>
        isDrum ? MathF.Sqrt((u * u) + (v * v)) - HalfLength : base.Distance(u, v);

    public override Rgb Colour(float u, float v, Rgb below, Sun sun)
    {
        var edge = -Distance(u, v);
        if (isDrum)
        {
            return coat * (edge < 0.07f ? 1.15f : 0.9f);
        }

        var isCap = (u * u) + (v * v) < 0.02f;
        return isCap ? new Rgb(70, 70, 74) : coat * (edge < 0.1f ? 0.72f : 1f);
    }
}
