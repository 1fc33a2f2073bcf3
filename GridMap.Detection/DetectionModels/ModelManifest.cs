using GridMap.Domain.Detections;

namespace GridMap.Detection.DetectionModels;

/// <summary>What a model folder says of itself; the keys are explained in <c>detection-models/README.md</c>.</summary>
public sealed record ModelManifest
{
    internal const string PixelBoxes = "pixels";
    internal const string GridBoxes = "grid";
    internal const string StrongestPass = "strongest";
    internal const string MeanOfPasses = "mean";

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

    /// <summary>SHA-256 of each file beside the ONNX file that holds its weights, by name; empty when it holds them itself.</summary>
    public IReadOnlyDictionary<string, string> ExternalFiles { get; init; } = new Dictionary<string, string>();

    /// <summary>Class names in channel order.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>What classes stand for: name to <c>tank</c> or <c>structure</c>. Names that are one of the two need no entry; others without one are decoded and left out.</summary>
    public IReadOnlyDictionary<string, string> ClassMap { get; init; } = new Dictionary<string, string>();

    /// <summary>The input tensor.</summary>
    public required ModelInput Input { get; init; }

    /// <summary>Role of an output (decoder's word) to the name of its tensor.</summary>
    public required IReadOnlyDictionary<string, string> Outputs { get; init; }

    /// <summary>Input pixels per output cell.</summary>
    public int Stride { get; init; } = 1;

    /// <summary>What a candidate's box is given in: <c>pixels</c> of the input, or cells of a <c>grid</c> (YOLOX exported without decoding).</summary>
    public string Boxes { get; init; } = PixelBoxes;

    /// <summary>Input pixels per cell of each grid, in the order of the candidates.</summary>
    public IReadOnlyList<int> Strides { get; init; } = [8, 16, 32];

    /// <summary>Intersection over union above which two candidates of a tile and class are one object, for decoders that choose among candidates.</summary>
    public double NmsIou { get; init; } = 0.7;

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

    /// <summary>Thresholds on the calibrated score: operating point, then class (the model's own name, or what it stands for).</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> OperatingPoints { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, double>>();

    /// <summary>Calibration of each class (its own name, or what it stands for) and of the <c>scene</c> map; a class without one keeps its raw score.</summary>
    public IReadOnlyDictionary<string, Calibration> Calibration { get; init; } = new Dictionary<string, Calibration>();

    /// <summary>Intersection over union from which two boxes of a class are one object.</summary>
    public double MergeIou { get; init; } = 0.5;

    /// <summary>Share of the smaller box inside the other from which the two are one object.</summary>
    public double MergeContainment { get; init; } = 0.8;

    /// <summary>What is told of an object that several passes find: <c>strongest</c>, the box of the surest; <c>mean</c>, the mean of those that look for objects of its size.</summary>
    public string AcrossPasses { get; init; } = StrongestPass;

    /// <summary>What a class stands for; null when it is decoded and left out.</summary>
    /// <param name="name">One of <see cref="Classes"/>.</param>
    public ObjectClass? FindClass(string name) => ClassNames.Find(ClassMap.GetValueOrDefault(name, name));

    /// <summary>How a class's raw scores become probabilities; null when they are taken as they are.</summary>
    /// <param name="name">One of <see cref="Classes"/>.</param>
    public Calibration? FindCalibration(string name) =>
        Calibration.GetValueOrDefault(name) ?? Calibration.GetValueOrDefault(ClassMap.GetValueOrDefault(name, name));

    /// <summary>The threshold of an operating point; null when it says nothing of the class.</summary>
    /// <param name="point">One of <see cref="OperatingPoints"/>; its keys are <c>tank</c>, <c>structure</c> or the model's own names.</param>
    /// <param name="class">What is looked for.</param>
    public double? FindThreshold(IReadOnlyDictionary<string, double> point, ObjectClass @class)
    {
        ArgumentNullException.ThrowIfNull(point);
        return point.Where(entry => FindMeaning(entry.Key) == @class).Select(entry => (double?)entry.Value).FirstOrDefault();
    }

    /// <summary>What a key of a threshold stands for; the model's own names come first.</summary>
    internal ObjectClass? FindMeaning(string key) => Classes.Contains(key) ? FindClass(key) : ClassNames.Find(key);

    /// <summary>Classes that are decoded and left out.</summary>
    public IReadOnlyList<string> LeftOutClasses() => [.. Classes.Where(name => FindClass(name) is null)];
}
