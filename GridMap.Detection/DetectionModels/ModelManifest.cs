namespace GridMap.Detection.DetectionModels;

/// <summary>What a model folder says of itself; the keys are explained in <c>detection-models/README.md</c>.</summary>
public sealed record ModelManifest
{
    /// <summary>Name, as users choose it.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the weights.</summary>
    public required string Version { get; init; }

    /// <summary>ONNX file in the same folder.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How outputs become boxes.</summary>
    public required string Decoder { get; init; }

    /// <summary>Class names in channel order: <c>tank</c>, <c>structure</c>; others are decoded and left out.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>The input tensor.</summary>
    public required ModelInput Input { get; init; }

    /// <summary>Role of an output (decoder's word) to the name of its tensor.</summary>
    public required IReadOnlyDictionary<string, string> Outputs { get; init; }

    /// <summary>Input pixels per output cell.</summary>
    public int Stride { get; init; } = 1;

    /// <summary>Who finds the peaks; only <c>decoder</c> is known.</summary>
    public string Peaks { get; init; } = "decoder";

    /// <summary>Raw value below which nothing is looked at, 0 to 1.</summary>
    public double CandidateThreshold { get; init; } = 0.05;

    /// <summary>Searches over imagery of known scale, coarse to fine.</summary>
    public required IReadOnlyList<ModelPass> Passes { get; init; }

    /// <summary>Searches over pictures of unknown scale.</summary>
    public IReadOnlyList<PlainImageScale> PlainImageScales { get; init; } = [new(1)];

    /// <summary>Finest and coarsest imagery the model is good for, metres per pixel; null = any.</summary>
    public IReadOnlyList<double>? GsdRangeMetres { get; init; }

    /// <summary>Thresholds on the calibrated score: operating point, then class.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> OperatingPoints { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, double>>();

    /// <summary>Calibration of each class; a class without one keeps its raw score.</summary>
    public IReadOnlyDictionary<string, Calibration> Calibration { get; init; } = new Dictionary<string, Calibration>();

    /// <summary>Intersection over union from which two boxes of a class are one object.</summary>
    public double MergeIou { get; init; } = 0.5;

    /// <summary>Share of the smaller box inside the other from which the two are one object.</summary>
    public double MergeContainment { get; init; } = 0.8;
}
