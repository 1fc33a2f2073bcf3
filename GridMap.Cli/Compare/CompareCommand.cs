using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using GridMap.Cli.Hosting;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Flights.Changes;
using GridMap.Detection.Flights.Registration;
using GridMap.Detection.Rasters;

namespace GridMap.Cli.Compare;

/// <summary><c>gridmap compare</c>.</summary>
internal static class CompareCommand
{
    private static readonly Argument<string> Before = new("BEFORE") { Description = "Orthophoto of the earlier flight (GeoTIFF)." };
    private static readonly Argument<string> After = new("AFTER") { Description = "Orthophoto of the later flight (GeoTIFF)." };
    private static readonly Option<string> Out = new("--out") { Description = "GeoJSON file to write: one feature an object, with its verdict.", Required = true };
    private static readonly Option<string?> DetectionsBefore = new("--detections-before") { Description = "What `gridmap detect` found in BEFORE (GeoJSON); without it, it is searched." };
    private static readonly Option<string?> DetectionsAfter = new("--detections-after") { Description = "What `gridmap detect` found in AFTER (GeoJSON); without it, it is searched." };
    private static readonly Option<string> Model = new("--model") { Description = "Model by name, or the path of its folder.", DefaultValueFactory = _ => ModelFolder.DefaultName };
    private static readonly Option<string> OperatingPoint = new("--operating-point")
    {
        Description = "Thresholds from which an object is reported: recall-first, balanced or precision-first.", DefaultValueFactory = _ => "balanced",
    };
    private static readonly Option<double> MaxShift = new("--max-shift") { Description = "How far the flights may be off, metres.", DefaultValueFactory = _ => 40 };
    private static readonly Option<int> Threads = new("--threads") { Description = "Threads; the result is the same for any number.", DefaultValueFactory = _ => Environment.ProcessorCount };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the summary as one JSON document." };

    public static Command Create()
    {
        Require(MaxShift, value => value is >= 1 and <= 200, "lies between 1 and 200 metres");
        Require(Threads, value => value is >= 1 and <= 256, "lies between 1 and 256");
        return new Command("compare", "Lay two flights of one place over each other and say what appeared, went, moved, grew or shrank.")
        {
            Before, After, Out, DetectionsBefore, DetectionsAfter, Model, OperatingPoint, MaxShift, Threads, Json,
        }.Does(RunAsync);
    }

    private static void Require<T>(Option<T> option, Predicate<T?> isFine, string rule) => option.Validators.Add(result =>
    {
        if (!isFine(result.GetValueOrDefault<T>()))
        {
            result.AddError($"{option.Name} {rule}.");
        }
    });

    private static async Task<int> RunAsync(VerbContext context, CancellationToken cancellation)
    {
        var arguments = context.Arguments;
        var (beforePath, afterPath) = (arguments.GetRequiredValue(Before), arguments.GetRequiredValue(After));
        using var before = RasterFile.Open(beforePath);
        using var after = RasterFile.Open(afterPath);
        var threads = arguments.GetValue(Threads);
        var outcome = FlightRegistrar.Register(
            before, after, new RegistrationOptions { LargestShiftMetres = arguments.GetValue(MaxShift), Threads = threads }, cancellation);
        if (outcome is not RegistrationOutcome.Registered { Registration: var registration })
        {
            throw new CommandFailure($"{afterPath}: {Explain((RegistrationOutcome.Refused)outcome, beforePath)}");
        }

        using var source = new FlightObjects(arguments.GetRequiredValue(Model), arguments.GetRequiredValue(OperatingPoint), threads);
        var first = await source.GetAsync(context.Errors, before, arguments.GetValue(DetectionsBefore), cancellation);
        var second = await source.GetAsync(context.Errors, after, arguments.GetValue(DetectionsAfter), cancellation);
        var changes = ChangeFinder.Find(registration, before, after, first, second, new ComparisonOptions { Threads = threads }, cancellation);

        var outPath = arguments.GetRequiredValue(Out);
        ChangeFile.Write(outPath, beforePath, afterPath, registration, changes);
        await context.Output.WriteLineAsync(arguments.GetValue(Json) ? ToJson(outPath, registration, changes) : Tell(outPath, registration, changes));
        return GridMapCommand.Done;
    }

    private static string Explain(RegistrationOutcome.Refused refused, string beforePath) => refused.Refusal switch
    {
        RegistrationRefusal.NoCommonGround => $"shows too little of the ground that {beforePath} shows; the two cannot be compared.",
        RegistrationRefusal.TooPlain => $"the ground common with {beforePath} is too plain to lay one over the other ({refused.Windows} windows have edges in both).",
        _ => $"cannot be registered to {beforePath}: {refused.AgreeingWindows} of {refused.Windows} windows agree; is it the same place, and is --max-shift large enough?",
    };

    private static string Tell(string outPath, FlightRegistration registration, IReadOnlyList<ObjectChange> changes)
    {
        var counts = changes.CountBy(change => change.Kind).OrderBy(count => count.Key).Select(count => $"{count.Value} {ChangeNames.InWords(count.Key)}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{outPath}: {string.Join(", ", counts.DefaultIfEmpty("nothing to compare"))}. The later flight lies {registration.ShiftEastMetres:0.00} m east, {registration.ShiftNorthMetres:0.00} m north of the earlier one (± {registration.UncertaintyMetres:0.00} m at a place; {registration.AgreeingWindows} of {registration.Windows} windows agree).");
    }

    private static string ToJson(string outPath, FlightRegistration registration, IReadOnlyList<ObjectChange> changes) => JsonSerializer.Serialize(
        new
        {
            @out = outPath,
            registration = ChangeFile.Describe(registration),
            counts = Enum.GetValues<ChangeKind>().ToDictionary(ChangeNames.Of, kind => changes.Count(change => change.Kind == kind)),
        },
        JsonSerializerOptions.Web);
}
