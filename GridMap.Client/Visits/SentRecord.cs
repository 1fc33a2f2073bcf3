using GridMap.Contracts;
using GridMap.Contracts.SiteRecords;

namespace GridMap.Client.Visits;

/// <summary>What came of sending a record.</summary>
/// <param name="Server">The record as the server holds it; null when it did not say.</param>
/// <param name="Photos">Photos that arrived, by hash.</param>
/// <param name="Refused">Operations that the server will not take.</param>
/// <param name="Refusal">Why the server refused something; null when it did not.</param>
/// <param name="IsFinishRefused">The visit was not finished.</param>
/// <param name="IsLineUp">False when the server could not be reached.</param>
/// <param name="IsStopped">The rest was not tried.</param>
internal sealed record SentRecord(
    SiteRecordDetail? Server, IReadOnlyList<string> Photos, IReadOnlyList<Guid> Refused, Message? Refusal, bool IsFinishRefused, bool IsLineUp, bool IsStopped)
{
    public static SentRecord Nothing { get; } = new(Server: null, [], [], Refusal: null, IsFinishRefused: false, IsLineUp: true, IsStopped: false);

    /// <summary>Lays it over a record that may have grown meanwhile.</summary>
    public KeptRecord Apply(KeptRecord kept)
    {
        kept = Refused.Count > 0 ? kept.Without(Refused) : kept;
        kept = Server is { } server ? kept.Merge(server) : kept;
        kept = Photos.Count > 0 ? kept with { SafePhotos = [.. kept.SafePhotos.Union(Photos)] } : kept;
        return IsFinishRefused && IsLineUp ? kept with { IsFinishing = false } : kept;
    }
}
