namespace GridMap.Detection.Synthesis;

/// <summary>
/// One thing seen from above. It has a place and a heading; <c>u</c> runs along it and <c>v</c> across, metres from its centre.
/// Scene frame: x metres east and y metres south of the upper left corner.
/// </summary>
internal abstract class SceneElement
{
    private readonly float _cosine;
    private readonly float _sine;

    protected SceneElement(Placement place, double lengthMetres, double widthMetres, double heightMetres)
    {
        Place = place;
        HalfLength = (float)(lengthMetres / 2);
        HalfWidth = (float)(widthMetres / 2);
        HeightMetres = (float)heightMetres;
        _cosine = (float)Math.Cos(place.HeadingRadians);
        _sine = (float)Math.Sin(place.HeadingRadians);
        CentreX = (float)place.X;
        CentreY = (float)place.Y;
        Seed = unchecked((uint)((place.X * 7919) + (place.Y * 104729)));
    }

    public Placement Place { get; }

    public float CentreX { get; }

    public float CentreY { get; }

    public float HalfLength { get; }

    public float HalfWidth { get; }

    public float HeightMetres { get; }

    /// <summary>Layer among things of no height: later layers lie over earlier ones.</summary>
    public int Layer { get; init; }

    /// <summary>Half the width of the upright box around it, metres.</summary>
    public virtual float ReachX => (Math.Abs(_cosine) * HalfLength) + (Math.Abs(_sine) * HalfWidth);

    /// <summary>Half the height of the upright box around it, metres.</summary>
    public virtual float ReachY => (Math.Abs(_sine) * HalfLength) + (Math.Abs(_cosine) * HalfWidth);

    /// <summary>What varies inside it varies with this.</summary>
    protected uint Seed { get; }

    public (float U, float V) ToLocal(float x, float y)
    {
        var dx = x - CentreX;
        var dy = y - CentreY;
        return ((dx * _cosine) + (dy * _sine), (dy * _cosine) - (dx * _sine));
    }

    /// <summary>Turns a direction of the scene into this element's own axes.</summary>
    public (float U, float V) Turn(float dx, float dy) => ((dx * _cosine) + (dy * _sine), (dy * _cosine) - (dx * _sine));

    /// <summary>Metres outside the outline; negative inside.</summary>
    public virtual float Distance(float u, float v)
    {
        var du = Math.Abs(u) - HalfLength;
        var dv = Math.Abs(v) - HalfWidth;
        return Math.Max(du, dv);
    }

    /// <summary>Metres outside the outline swept along the shadow vector (su, sv); negative inside.</summary>
    public virtual float ShadowDistance(float u, float v, float su, float sv)
    {
        var du = u - (su / 2);
        var dv = v - (sv / 2);
        var length = MathF.Sqrt((su * su) + (sv * sv));
        if (length < 1e-4f)
        {
            return Distance(u, v);
        }

        var qu = -sv / length;
        var qv = su / length;
        var along = Math.Abs(du) - (HalfLength + (Math.Abs(su) / 2));
        var across = Math.Abs(dv) - (HalfWidth + (Math.Abs(sv) / 2));
        var aside = Math.Abs((du * qu) + (dv * qv)) - ((HalfLength * Math.Abs(qu)) + (HalfWidth * Math.Abs(qv)));
        return Math.Max(Math.Max(along, across), aside);
    }

    /// <summary>Colour at a point of it, lit by the sun but not yet shadowed by others.</summary>
    public abstract Rgb Colour(float u, float v, Rgb below, Sun sun);

    /// <summary>Share of what lies under it that it hides where it covers fully, 0 to 1.</summary>
    public virtual float Opacity(float u, float v) => 1;

    /// <summary>Brightness of a surface leaning towards (u, v) in its own axes.</summary>
    protected float Lit(Sun sun, float normalU, float normalV, float normalZ)
    {
        var x = (normalU * _cosine) - (normalV * _sine);
        var y = (normalU * _sine) + (normalV * _cosine);
        return sun.Light(x, y, normalZ);
    }

    protected static float CircleSweep(float u, float v, float su, float sv, float radius)
    {
        var squared = (su * su) + (sv * sv);
        var t = squared < 1e-6f ? 0 : Math.Clamp(((u * su) + (v * sv)) / squared, 0, 1);
        var du = u - (t * su);
        var dv = v - (t * sv);
        return MathF.Sqrt((du * du) + (dv * dv)) - radius;
    }
}
