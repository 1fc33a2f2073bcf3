namespace GridMap.Detection.DetectionModels;

/// <summary>What runs the network.</summary>
public enum ExecutionProvider
{
    /// <summary>The processor. Always there; the same bytes out for any number of threads.</summary>
    Cpu,

    /// <summary>An NVIDIA card.</summary>
    Cuda,

    /// <summary>Any DirectX 12 card, on Windows.</summary>
    DirectMl,

    /// <summary>Apple's accelerators, on macOS.</summary>
    CoreMl,
}
