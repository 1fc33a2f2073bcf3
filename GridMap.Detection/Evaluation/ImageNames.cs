namespace GridMap.Detection.Evaluation;

/// <summary>Finds the picture that a detection file means, with or without the folders either side writes before the name.</summary>
public sealed class ImageNames
{
    private readonly HashSet<string> _exact;
    private readonly ILookup<string, string> _byBase;

    /// <param name="fileNames">Names of the pictures.</param>
    public ImageNames(IEnumerable<string> fileNames)
    {
        _exact = [.. fileNames];
        _byBase = _exact.ToLookup(BaseOf);
    }

    /// <summary>The picture's own name; null when none fits, or several fit.</summary>
    /// <param name="fileName">As the other file has it; <c>a/b.png</c> is <c>b.png</c> and <c>x/a/b.png</c>, not <c>c/b.png</c>.</param>
    public string? Find(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (_exact.Contains(fileName))
        {
            return fileName;
        }

        var asked = Normal(fileName);
        var fitting = _byBase[BaseOf(fileName)].Where(known => IsTail(asked, Normal(known)) || IsTail(Normal(known), asked)).Take(2).ToArray();
        return fitting is [var only] ? only : null;
    }

    private static bool IsTail(string longer, string shorter) =>
        longer == shorter || longer.EndsWith("/" + shorter, StringComparison.Ordinal);

    private static string Normal(string name)
    {
        var plain = name.Replace('\\', '/');
        return (plain.StartsWith("./", StringComparison.Ordinal) ? plain[2..] : plain).TrimStart('/');
    }

    private static string BaseOf(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
}
