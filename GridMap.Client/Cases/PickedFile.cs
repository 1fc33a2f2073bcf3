using GridMap.Contracts.Cases;

namespace GridMap.Client.Cases;

/// <summary>A file chosen on this device, on its way into a case.</summary>
/// <param name="Key">What the script holds it under.</param>
/// <param name="Name">Its name on the device.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Type">Media type as the browser says; empty when it does not.</param>
/// <param name="Preview">Address of the picture within the browser; null for what is none.</param>
/// <param name="TakenAt">When it was taken, as far as the device knows.</param>
/// <param name="Longitude">Where the device was when a photo was taken just now, WGS 84 degrees; null otherwise, or when it may not say.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="EvidenceId">Its own as evidence, the same at each try.</param>
/// <param name="Stage">What it shows.</param>
/// <param name="Stored">The file as the server holds it; null until it is there.</param>
/// <param name="Error">Why it is not; null while it may still come.</param>
public sealed record PickedFile(
    string Key, string Name, double Size, string Type, string? Preview, DateTimeOffset? TakenAt, double? Longitude, double? Latitude,
    Guid EvidenceId, EvidenceStage Stage, CaseFile? Stored = null, string? Error = null)
{
    /// <summary>The step that adds it. What the photo says of itself counts more than what the device knows.</summary>
    /// <param name="stepId">Made once and kept.</param>
    /// <param name="at">When it is added.</param>
    public CaseStepRequest? ToStep(Guid stepId, DateTimeOffset at) => Stored is not { } file
        ? null
        : new CaseStepRequest(stepId, CaseStepKind.AddEvidence, at, Evidence: new CaseEvidence(
            EvidenceId, Stage, file.Sha256, file.TakenAt ?? TakenAt, file.Longitude ?? Longitude, file.Longitude is null ? Latitude : file.Latitude));
}
