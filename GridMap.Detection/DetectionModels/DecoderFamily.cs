using System.Text.Json.Nodes;

namespace GridMap.Detection.DetectionModels;

/// <summary>One way outputs become boxes: its names in a manifest, the outputs it reads, and how to make its decoder.</summary>
/// <param name="Names">What a manifest's <c>decoder</c> may call it; the first is its own.</param>
/// <param name="Roles">Outputs it reads.</param>
/// <param name="Create">Its decoder for a sound manifest.</param>
internal sealed record DecoderFamily(IReadOnlyList<string> Names, IReadOnlyList<OutputRole> Roles, Func<ModelManifest, IDetectionDecoder> Create)
{
    /// <summary>Manifest keys that the family's own exports agree on, as JSON: a manifest need not repeat them.</summary>
    public string Defaults { get; init; } = "{}";

    /// <summary>Roles that a manifest gives a tensor, in the decoder's order.</summary>
    public IReadOnlyList<string> RolesOf(ModelManifest manifest) =>
        [.. Roles.Select(role => role.Name).Where(manifest.Outputs.ContainsKey)];

    /// <summary>A fresh copy of <see cref="Defaults"/>.</summary>
    public JsonObject DefaultKeys() => JsonNode.Parse(Defaults) as JsonObject ?? [];
}
