namespace GridMap.Detection.Synthesis;

/// <summary>What a scene's truth tells apart: the two classes that are reported, and the things most often mistaken for them.</summary>
internal enum SceneClass
{
    /// <summary>Storage tank of any shape; category 1 of the COCO file.</summary>
    Tank,

    /// <summary>Anything roofed; category 2.</summary>
    Structure,

    /// <summary>Car, lorry or road tanker; category 3.</summary>
    Vehicle,

    /// <summary>Open round or square water of a treatment works; category 4.</summary>
    Basin,

    /// <summary>Swimming or wash pool; category 5.</summary>
    Pool,
}
