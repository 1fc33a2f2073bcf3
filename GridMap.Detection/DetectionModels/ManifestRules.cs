namespace GridMap.Detection.DetectionModels;

/// <summary>What a manifest has to hold before it is believed.</summary>
internal static class ManifestRules
{
    // Beyond this an enlarged picture only costs time: there is nothing in it that was not there before.
    private const double MaxEnlarging = 8;

    public static string? FindFault(ModelManifest manifest) =>
        FindInputFault(manifest.Input) ?? FindDecoderFault(manifest) ?? FindPassFault(manifest) ?? FindScoreFault(manifest) ?? ScoreKeyRules.FindFault(manifest);

    private static string? FindInputFault(ModelInput input) => input switch
    {
        { Layout: not "NCHW" } => $"input.layout is {input.Layout}, but only NCHW is known.",
        { Channels: not ("RGB" or "BGR") } => $"input.channels is {input.Channels}, but only RGB and BGR are known.",
        { Type: not "float32" } => $"input.type is {input.Type}, but only float32 is known.",
        { Mean.Count: not 3 } or { Std.Count: not 3 } => "input.mean and input.std hold three numbers each, one a channel.",
        { MultipleOf: < 1 or > 1024 } => $"input.multipleOf is {input.MultipleOf}, but lies between 1 and 1024.",
        { TilePixels: < 32 or > 8192 } => $"input.tilePixels is {input.TilePixels}, but lies between 32 and 8192.",
        _ when !TileFrame.Fits.Contains(input.Fit) => $"input.fit is {input.Fit}, but this program knows: {string.Join(", ", TileFrame.Fits)}.",
        { PadLevel: not (null or (>= 0 and <= 255)) } => $"input.padLevel is {input.PadLevel}, but lies between 0 and 255.",
        _ when !double.IsFinite(input.Scale) || input.Scale == 0 || input.Mean.Any(value => !double.IsFinite(value)) => "input.scale or input.mean holds a number that makes no sense.",
        _ when input.Std.Any(value => !(value > 0)) => "input.std holds a number that is not above zero.",
        _ when input.TilePixels % input.MultipleOf != 0 => $"input.tilePixels ({input.TilePixels}) is no multiple of input.multipleOf ({input.MultipleOf}).",
        _ when input.OverlapPixels < 0 || input.OverlapPixels > input.TilePixels / 2 => $"input.overlapPixels is {input.OverlapPixels}, but lies between 0 and half of input.tilePixels.",
        _ => null,
    };

    private static string? FindDecoderFault(ModelManifest manifest)
    {
        if (Decoders.Find(manifest.Decoder) is not { } family)
        {
            return $"decoder is {manifest.Decoder}, but this program knows: {string.Join(", ", Decoders.Names)}.";
        }

        if (manifest.Peaks != "decoder")
        {
            return $"peaks is {manifest.Peaks}, but only decoder is known.";
        }

        if (family.Roles.FirstOrDefault(role => !role.IsOptional && !manifest.Outputs.ContainsKey(role.Name)) is { } missing)
        {
            return $"outputs names no tensor for {missing.Name}, which the {manifest.Decoder} decoder needs.";
        }

        if (manifest.Stride < 1 || manifest.Input.MultipleOf % manifest.Stride != 0)
        {
            return $"stride is {manifest.Stride}, but has to divide input.multipleOf ({manifest.Input.MultipleOf}).";
        }

        if (manifest.Input.Fit != TileFrame.Corner && (manifest.Outputs.ContainsKey(CellMap.RoofRole) || manifest.Outputs.ContainsKey(CellMap.SceneRole)))
        {
            return $"input.fit is {manifest.Input.Fit}, but maps of roofs and scenes need tiles at the corner.";
        }

        if (manifest.Boxes is not (ModelManifest.PixelBoxes or ModelManifest.GridBoxes))
        {
            return $"boxes is {manifest.Boxes}, but this program knows: {ModelManifest.PixelBoxes}, {ModelManifest.GridBoxes}.";
        }

        return manifest.Strides.Count == 0 || manifest.Strides.Any(stride => stride is < 1 or > 1024)
            ? "strides holds numbers between 1 and 1024, one a grid."
            : FindClassFault(manifest);
    }

    private static string? FindClassFault(ModelManifest manifest)
    {
        if (manifest.Classes.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return $"classes holds {twice.Key} twice.";
        }

        foreach (var (name, meant) in manifest.ClassMap)
        {
            if (!manifest.Classes.Contains(name))
            {
                return $"classMap holds {name}, which classes ({string.Join(", ", manifest.Classes)}) does not.";
            }

            if (ClassNames.Find(meant) is null)
            {
                return $"classMap makes {meant} of {name}, but a class stands for tank or structure; leave out of classMap what is neither, it is decoded and not reported.";
            }
        }

        return manifest.Classes.Any(name => manifest.FindClass(name) is not null)
            ? null
            : $"classes ({string.Join(", ", manifest.Classes)}) holds neither tank nor structure, so nothing would be found; say under classMap what they stand for, for example {{\"{manifest.Classes.FirstOrDefault("oil_tank")}\": \"tank\"}}.";
    }

    private static string? FindPassFault(ModelManifest manifest)
    {
        if (manifest.Passes.Count == 0)
        {
            return "passes is empty; give at least one ground sampling distance.";
        }

        foreach (var pass in manifest.Passes)
        {
            if (!(pass.GsdMetres is > 0 and < 100))
            {
                return $"a pass has gsdMetres {pass.GsdMetres}, which is no ground sampling distance in metres.";
            }

            if (pass.Classes.FirstOrDefault(name => !manifest.Classes.Contains(name)) is { } unknown)
            {
                return $"the pass at {pass.GsdMetres} m keeps class {unknown}, which classes does not hold.";
            }

            if (!(pass.MaxUpsampling is >= 1 and <= MaxEnlarging))
            {
                return $"the pass at {pass.GsdMetres} m has maxUpsampling {pass.MaxUpsampling}, but it lies between 1 and {MaxEnlarging}.";
            }

            if (pass.MinSidePixels > pass.MaxSidePixels)
            {
                return $"the pass at {pass.GsdMetres} m has minSidePixels above maxSidePixels, so it would keep nothing.";
            }
        }

        return FindScaleFault(manifest.PlainImageScales)
            ?? (manifest.GsdRangeMetres is null or [> 0, _] && !(manifest.GsdRangeMetres?[0] > manifest.GsdRangeMetres?[1])
                ? null : "gsdRangeMetres holds two numbers above zero, finest and coarsest.");
    }

    private static string? FindScaleFault(IReadOnlyList<PlainImageScale> scales) =>
        scales.Count == 0 || scales.Any(entry => entry is null || !(entry.Scale is > 0 and <= MaxEnlarging))
            ? $"plainImageScales holds scales above 0 and up to {MaxEnlarging}."
            : scales.FirstOrDefault(entry => entry.MinSidePixels > entry.MaxSidePixels) is { } none
                ? $"the scale {none.Scale} of plainImageScales has minSidePixels above maxSidePixels, so it would keep nothing."
                : null;

    private static string? FindScoreFault(ModelManifest manifest) => manifest switch
    {
        { CandidateThreshold: not (> 0 and < 1) } => $"candidateThreshold is {manifest.CandidateThreshold}, but lies between 0 and 1.",
        { NmsIou: not (> 0 and <= 1) } => $"nmsIou is {manifest.NmsIou}, but lies above 0 and up to 1.",
        { AcrossPasses: not (ModelManifest.StrongestPass or ModelManifest.MeanOfPasses) } =>
            $"acrossPasses is {manifest.AcrossPasses}, but this program knows: {ModelManifest.StrongestPass}, {ModelManifest.MeanOfPasses}.",
        { MergeIou: not (> 0 and <= 1) } => $"mergeIou is {manifest.MergeIou}, but lies above 0 and up to 1.",
        { MergeContainment: not (> 0 and <= 1) } => $"mergeContainment is {manifest.MergeContainment}, but lies above 0 and up to 1.",
        _ when manifest.OperatingPoints.Values.Any(point => point.Values.Any(score => !(score is >= 0 and <= 1))) => "operatingPoints holds a score that does not lie between 0 and 1.",
        _ when manifest.Calibration.Values.Any(fit => !(fit.A > 0) || !double.IsFinite(fit.B)) => "calibration holds a slope (a) that is not above zero, or a shift (b) that is no number.",
        _ when manifest.Calibration.Values.Any(fit => fit.Small is { } small && !(small.A > 0 && double.IsFinite(small.B) && small.GreatestMetres > 0 && small.GreatestGsdMetres > 0)) =>
            "calibration holds a small calibration whose slope (a) or limits (greatestMetres, greatestGsdMetres) are not above zero, or whose shift (b) is no number.",
        _ => null,
    };
}
