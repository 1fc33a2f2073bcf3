using GridMap.Client.Words;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Live;

namespace GridMap.Client.Command;

/// <summary>A change as one sentence, with what it leads to.</summary>
/// <param name="Change">The change.</param>
/// <param name="Text">What happened, in the reader's language.</param>
/// <param name="Selection">The thing it happened to.</param>
internal sealed record TickerLine(MapChange Change, string Text, DeskSelection Selection)
{
    /// <summary>The changes that say something, in their order. The progress of a flight moves many times a second; its bar shows that, here only its turns count.</summary>
    internal static IEnumerable<TickerLine> Of(IEnumerable<MapChange> changes, Wording words) => changes
        .Select(change => Find(change, words)).OfType<TickerLine>().DistinctBy(line => line.Text);

    private static TickerLine? Find(MapChange change, Wording words) => change switch
    {
        { Suspect: { } suspect } => new(
            change, words.With("Command.TickSuspect", ("number", suspect.Number), ("state", words.Of(suspect.Status))),
            new(DeskSubject.Suspect, suspect.Id.ToString())),
        { Target: { } target } => new(
            change, words.With("Command.TickTarget", ("number", target.SuspectNumber), ("state", target.Finding is { } finding ? words.Of(finding) : words.Of(target.Status)), ("name", target.InspectorName ?? "")),
            new(DeskSubject.Suspect, target.SuspectId.ToString())),
        // Until it is confirmed, suspect and target tell the same.
        { Case: { } one } when one.SuspectId is null || one.State is not (CaseState.Suspected or CaseState.Dispatched or CaseState.Verifying) => new(
            change, words.With("Cases.Tick", ("number", one.Number), ("name", one.Name), ("state", words.Of(one.State))),
            new(DeskSubject.Case, one.Id.ToString())),
        { Orthophoto: { } flight } => new(
            change, words.With("Command.TickFlight", ("file", flight.FileName), ("state", words.Of(flight.State))),
            new(DeskSubject.Flight, flight.Id.ToString())),
        _ => null,
    };
}
