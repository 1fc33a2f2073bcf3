namespace GridMap.Detection.DetectionModels;

/// <summary>What an output means to a decoder; the manifest's <c>outputs</c> says which tensor plays it.</summary>
/// <param name="Name">The decoder's word, a key of <c>outputs</c>.</param>
/// <param name="IsOptional">True when a model may do without it.</param>
/// <param name="UsualTensors">Names that the family's exporters give the tensor, likeliest first; a manifest may then leave it out.</param>
internal sealed record OutputRole(string Name, bool IsOptional = false, IReadOnlyList<string>? UsualTensors = null);
