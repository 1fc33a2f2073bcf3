namespace GridMap.Detection.DetectionModels;

/// <summary>One way outputs become boxes: its name in a manifest, the outputs it reads, and how to make its decoder.</summary>
/// <param name="Name">The manifest's <c>decoder</c>.</param>
/// <param name="Roles">Outputs it reads.</param>
/// <param name="Create">Its decoder for a sound manifest.</param>
internal sealed record DecoderFamily(string Name, IReadOnlyList<OutputRole> Roles, Func<ModelManifest, IDetectionDecoder> Create)
{
    /// <summary>Roles that a manifest gives a tensor, in the decoder's order.</summary>
    public IReadOnlyList<string> RolesOf(ModelManifest manifest) =>
        [.. Roles.Select(role => role.Name).Where(manifest.Outputs.ContainsKey)];
}
