using GridMap.Domain;

namespace GridMap.Detection.Pipeline;

/// <summary>What a reader of a search's result should know.</summary>
/// <param name="Text">In English, naming the file.</param>
/// <param name="Phrase">The same for people of any language; null where only who runs the search can do something about it.</param>
public sealed record SearchWarning(string Text, Phrase? Phrase = null);
