namespace GridMap.Detection.Synthesis;

/// <summary>An element as one frame of the mosaic sees it: its top and foot displaced by the camera's slant.</summary>
internal sealed class Standing
{
    public Standing(SceneElement element, SceneCamera camera)
    {
        Element = element;
        var anchor = element.Anchor ?? element.Place;
        var (leanX, leanY) = camera.Lean(element.Place.X, element.Place.Y, anchor.X, anchor.Y);
        TopX = leanX * element.DisplayMetres;
        TopY = leanY * element.DisplayMetres;
        FootX = leanX * element.BaseMetres;
        FootY = leanY * element.BaseMetres;
        (TopU, TopV) = element.Turn(TopX, TopY);
        (FootU, FootV) = element.Turn(FootX, FootY);
        HasWalls = element.Body is not Body.None && element.DisplayMetres - element.BaseMetres > 0.3f;
    }

    public SceneElement Element { get; }

    /// <summary>Displacement of the top, metres east.</summary>
    public float TopX { get; }

    /// <summary>Displacement of the top, metres south.</summary>
    public float TopY { get; }

    /// <summary>Displacement of the foot, metres east.</summary>
    public float FootX { get; }

    /// <summary>Displacement of the foot, metres south.</summary>
    public float FootY { get; }

    /// <summary>Displacement of the top in the element's own axes.</summary>
    public float TopU { get; }

    /// <summary>Displacement of the top in the element's own axes.</summary>
    public float TopV { get; }

    public bool HasWalls { get; }

    /// <summary>West and east ends of what is seen of it, metres.</summary>
    public (float From, float To) SpanX => (
        Element.CentreX - Element.ReachX + Math.Min(FootX, TopX), Element.CentreX + Element.ReachX + Math.Max(FootX, TopX));

    /// <summary>North and south ends of what is seen of it, metres.</summary>
    public (float From, float To) SpanY => (
        Element.CentreY - Element.ReachY + Math.Min(FootY, TopY), Element.CentreY + Element.ReachY + Math.Max(FootY, TopY));

    private float FootU { get; }

    private float FootV { get; }

    /// <summary>Metres outside the outline of the top as seen; negative inside. Own axes, from the true centre.</summary>
    public float TopDistance(float u, float v) => Element.Distance(u - TopU, v - TopV);

    /// <summary>The point of its sides seen there; null beside them or where it has none.</summary>
    public WallPoint? FindWall(float u, float v) =>
        HasWalls ? Element.FindWall(u - FootU, v - FootV, TopU - FootU, TopV - FootV) : null;
}
