using System.Text.Json.Serialization;
using GridMap.Contracts.Targets;

namespace GridMap.Client.Visits;

/// <summary>What was typed and done for a target and is not yet on the server.</summary>
/// <param name="TargetId">The target.</param>
/// <param name="Version">The version the inspector saw when he began.</param>
/// <param name="Finding">Chosen finding; null when none is.</param>
/// <param name="Note">Words on the finding.</param>
/// <param name="Reason">Why it is handed back.</param>
/// <param name="Waiting">Deeds to be sent, in their order.</param>
public sealed record VisitDraft(
    Guid TargetId, int Version, VisitFinding? Finding, string Note, string Reason, IReadOnlyList<VisitDeed> Waiting)
{
    public static VisitDraft Begin(TargetSummary target) => new(target.Id, target.Version, Finding: null, "", "", []);

    /// <summary>Nothing would be lost with it.</summary>
    [JsonIgnore]
    public bool IsEmpty => Finding is null && Note.Length is 0 && Reason.Length is 0 && Waiting.Count is 0;
}
