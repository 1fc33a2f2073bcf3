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

    /// <summary>Metres above the ground on which it stands; its height is counted from the ground all the same.</summary>
    public float BaseMetres { get; init; }

    /// <summary>Where the frame it is seen in is looked up; its own place unless it stands on something else.</summary>
    public Placement? Anchor { get; init; }

    /// <summary>Height of what is seen from above, metres: the roof, or the axis of what is round in section.</summary>
    public virtual float DisplayMetres => HeightMetres;

    /// <summary>What its sides are.</summary>
    public virtual Body Body => Body.None;

    /// <summary>Half the width of the upright box around it, metres.</summary>
    public virtual float ReachX => (Math.Abs(_cosine) * HalfLength) + (Math.Abs(_sine) * HalfWidth);

    /// <summary>Half the height of the upright box around it, metres.</summary>
    public virtual float ReachY => (Math.Abs(_sine) * HalfLength) + (Math.Abs(_cosine) * HalfWidth);

    /// <summary>What varies inside it varies with this.</summary>
    protected uint Seed { get; }

    /// <summary>Where a row cuts its rectangle grown by a margin: metres east of its centre, empty when From exceeds To.</summary>
    /// <param name="dy">The row, metres south of its centre.</param>
    /// <param name="margin">Metres added on every side.</param>
    public (float From, float To) CutByRow(float dy, float margin)
    {
        var along = Between(_cosine, dy * _sine, HalfLength + margin);
        var across = Between(-_sine, dy * _cosine, HalfWidth + margin);
        return (Math.Max(along.From, across.From), Math.Min(along.To, across.To));
    }

    public (float U, float V) ToLocal(float x, float y)
    {
        var dx = x - CentreX;
        var dy = y - CentreY;
        return ((dx * _cosine) + (dy * _sine), (dy * _cosine) - (dx * _sine));
    }

    /// <summary>Turns a direction of the scene into this element's own axes.</summary>
    public (float U, float V) Turn(float dx, float dy) => ((dx * _cosine) + (dy * _sine), (dy * _cosine) - (dx * _sine));

    /// <summary>Corners of what a person would outline of it, clockwise, in its own axes.</summary>
    public virtual IReadOnlyList<(float U, float V)> Outline() =>
        [(-HalfLength, -HalfWidth), (HalfLength, -HalfWidth), (HalfLength, HalfWidth), (-HalfLength, HalfWidth)];

    /// <summary>True where a point of its bounding rectangle belongs to that outline.</summary>
    public virtual bool Holds(float u, float v) => true;

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

    /// <summary>Colour at a point of its sides, lit but not yet shadowed by others.</summary>
    public virtual Rgb WallColour(WallPoint wall, Sun sun) => new Rgb(150, 146, 138) * Lit(sun, wall.NormalU, wall.NormalV, 0);

    /// <summary>The point of its sides seen at (u, v) while it leans by (leanU, leanV) metres from foot to top; null beside them.</summary>
    public WallPoint? FindWall(float u, float v, float leanU, float leanV) => Body switch
    {
        Body.Box => WallPoint.OnBox(u, v, leanU, leanV, HalfLength, HalfWidth),
        Body.Round => WallPoint.OnCylinder(u, v, leanU, leanV, HalfLength),
        _ => null,
    };

    /// <summary>True where nothing under its inside is ever seen.</summary>
    public virtual bool IsOpaque => false;

    /// <summary>Share of what lies under it that it hides where it covers fully, 0 to 1.</summary>
    public virtual float Opacity(float u, float v) => 1;

    /// <summary>Brightness of a surface leaning towards (u, v) in its own axes.</summary>
    protected float Lit(Sun sun, float normalU, float normalV, float normalZ)
    {
        var x = (normalU * _cosine) - (normalV * _sine);
        var y = (normalU * _sine) + (normalV * _cosine);
        return sun.Light(x, y, normalZ);
    }

    /// <summary>Mirrored sunlight on a surface leaning towards (u, v) in its own axes, 0 to 1.</summary>
    protected float Glint(Sun sun, float normalU, float normalV, float normalZ, float sharpness)
    {
        var x = (normalU * _cosine) - (normalV * _sine);
        var y = (normalU * _sine) + (normalV * _cosine);
        return sun.Glint(x, y, normalZ, sharpness);
    }

    /// <summary>The dx for which |slope × dx + offset| stays within the half width.</summary>
    private static (float From, float To) Between(float slope, float offset, float half)
    {
        if (MathF.Abs(slope) < 1e-5f)
        {
            return MathF.Abs(offset) <= half ? (float.MinValue, float.MaxValue) : (float.MaxValue, float.MinValue);
        }

        var one = (-half - offset) / slope;
        var other = (half - offset) / slope;
        return one < other ? (one, other) : (other, one);
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
