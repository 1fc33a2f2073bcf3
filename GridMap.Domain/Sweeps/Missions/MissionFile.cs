namespace GridMap.Domain.Sweeps.Missions;

/// <summary>A file for a ground station: a text, or an archive of texts.</summary>
/// <param name="Ending">How its name ends, after the sortie's: <c>.plan</c>.</param>
/// <param name="Parts">Name and text of what is in the archive; of a plain file one, without a name.</param>
public sealed record MissionFile(string Ending, IReadOnlyList<(string Name, string Text)> Parts)
{
    /// <summary>Whether the parts go into a ZIP archive.</summary>
    public bool IsArchive => Parts is not [{ Name: "" }];
}
