namespace GridMap.Detection.DetectionModels;

/// <summary>Turns the outputs of one tile into boxes. Implementations hold no state between tiles and are shared by threads.</summary>
internal interface IDetectionDecoder
{
    /// <summary>The fault of a graph's outputs for this decoder, in words; null when they fit.</summary>
    string? FindShapeFault(TileOutputs outputs, int inputHeight, int inputWidth);

    /// <summary>Adds the boxes of one tile, in input pixels; (0, 0) is the corner of its first pixel.</summary>
    void Decode(TileOutputs outputs, List<RawBox> boxes);
}
