using GridMap.Detection.Flights.Changes;

namespace GridMap.Cli.Compare;

/// <summary>Verdicts and signals as files and people call them.</summary>
internal static class ChangeNames
{
    public static string Of(ChangeKind kind) => Camel(kind.ToString());

    public static string Of(ChangeSignal signal) => Camel(signal.ToString());

    public static string InWords(ChangeKind kind) => kind switch
    {
        ChangeKind.Same => "the same",
        ChangeKind.DetectorDiffers => "unchanged though the detector differs",
        ChangeKind.NotSeen => "not seen in the other flight",
        _ => Of(kind),
    };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
