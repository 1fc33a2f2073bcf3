namespace GridMap.Detection.DetectionModels;

/// <summary>A box as a model gives it: class index of the manifest, raw score, centre and size in pixels of the tile.</summary>
internal readonly record struct RawBox(int Class, float Score, float CentreX, float CentreY, float Width, float Height)
{
    /// <summary>True when it has a place and an extent.</summary>
    public bool IsSound => Width > 0 && Height > 0 && float.IsFinite(CentreX + CentreY + Width + Height);
}
