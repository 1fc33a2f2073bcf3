namespace GridMap.Detection.Synthesis;

/// <summary>All that stands in a scene, what it is called, and who is registered there.</summary>
internal sealed record Scene(
    SceneOptions Options,
    Sun Sun,
    SceneCamera Camera,
    IReadOnlyList<SceneElement> Elements,
    IReadOnlyList<SceneLabel> Labels,
    IReadOnlyList<ScenePremises> Premises);
