namespace GridMap.Detection.DetectionModels;

/// <summary>Turns the outputs of one tile into boxes. Implementations hold no state between tiles and are shared by threads.</summary>
internal interface IDetectionDecoder
{
    /// <summary>The fault of a graph's outputs for this decoder, in words: the output, its shape, what to do. Null when they fit.</summary>
    string? FindShapeFault(TileOutputs outputs);

    /// <summary>Adds the boxes of one tile, in input pixels; (0, 0) is the corner of its first pixel.</summary>
    /// <param name="outputs">Of the shapes <see cref="FindShapeFault"/> lets pass; no value is NaN.</param>
    /// <param name="boxes">Class indexes of the manifest, raw scores.</param>
    /// <exception cref="InvalidDataException">A value makes no sense for this decoder; the message says which.</exception>
    void Decode(TileOutputs outputs, List<RawBox> boxes);
}
