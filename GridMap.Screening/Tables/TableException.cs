using GridMap.Domain;

namespace GridMap.Screening.Tables;

/// <summary>A table, or a file that belongs to one, cannot be used at all.</summary>
public sealed class TableException : IOException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="path">The file.</param>
    /// <param name="trouble">What is wrong and what to do, for whoever runs the command; it may name an option.</param>
    /// <param name="why">The same for whoever sent the file on a page, where there are no options; it is given the file's name as <c>fileName</c>.</param>
    /// <param name="inner">What the reader threw, or null.</param>
    public TableException(string path, string trouble, Phrase why, Exception? inner = null)
        : base($"{path}: {trouble}", inner)
    {
        ArgumentNullException.ThrowIfNull(why);
        Path = path;
        Why = why with { Arguments = new SortedDictionary<string, string>(why.Arguments.ToDictionary(), StringComparer.Ordinal) { ["fileName"] = System.IO.Path.GetFileName(path) } };
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What is wrong and what to do on the page; fields of a table by their canonical names, between commas, as <c>field</c>.</summary>
    public Phrase Why { get; }

    /// <summary>Reads, and says of which file a refusal of DuckDB is.</summary>
    internal static void Naming(string path, Action read) => Naming(path, () =>
    {
        read();
        return true;
    });

    /// <inheritdoc cref="Naming(string, Action)"/>
    internal static T Naming<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException refusal)
        {
            throw new TableException(path, refusal.Message, Phrase.Of("screened.tableRefused"), refusal);
        }
    }
}
