using System.Globalization;
using System.Text;

namespace GridMap.Domain.Screening.Enterprises;

/// <summary>The dictionary by which scopes and names are read: shown to people, and theirs to edit as CSV.</summary>
public sealed class ScopeTerms
{
    private const string Header = "word,class,strength";

    /// <summary>Takes a dictionary.</summary>
    /// <param name="terms">Its words; of one word given twice, the last one holds.</param>
    public ScopeTerms(IEnumerable<ScopeTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var byWord = new Dictionary<string, ScopeTerm>(StringComparer.Ordinal);
        foreach (var term in terms) byWord[ScopeText.Plain(term.Word)] = term with { Word = ScopeText.Plain(term.Word) };
        // The longest first: 水性涂料 is said before 涂料, 饲料添加剂 before 添加剂.
        All = [.. byWord.Values.OrderByDescending(term => term.Word.Length).ThenBy(term => term.Word, StringComparer.Ordinal)];
    }

    /// <summary>All words, longest first.</summary>
    public IReadOnlyList<ScopeTerm> All { get; }

    /// <summary>The dictionary a city starts with.</summary>
    public static ScopeTerms Default { get; } = new(DefaultTerms.All);

    /// <summary>Writes the dictionary as CSV.</summary>
    public string Write()
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var term in All.OrderBy(term => term.Class).ThenByDescending(term => term.Strength).ThenBy(term => term.Word, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{term.Word},{term.Class.ToString().ToLowerInvariant()},{term.Strength:0.##}\n");
        }

        return text.ToString();
    }

    /// <summary>Reads a dictionary from CSV as <see cref="Write"/> makes it.</summary>
    /// <param name="text">A heading <c>word,class,strength</c>, then one word a line.</param>
    /// <exception cref="FormatException">A line is wrong: the message names it and what it should be.</exception>
    public static ScopeTerms Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var terms = new List<ScopeTerm>();
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || (number == 1 && line.StartsWith("word", StringComparison.OrdinalIgnoreCase))) continue;
            var cells = line.Split(',');
            if (cells.Length != 3 || string.IsNullOrWhiteSpace(cells[0])) throw new FormatException($"line {number}: write word,class,strength.");
            if (!Enum.TryParse<TermClass>(cells[1].Trim(), ignoreCase: true, out var kind) || !Enum.IsDefined(kind)) throw new FormatException($"line {number}: class is hazardous, chemical, suspected or lawful, not '{cells[1].Trim()}'.");
            if (!double.TryParse(cells[2], NumberStyles.Float, CultureInfo.InvariantCulture, out var strength) || strength is not (> 0 and <= 1)) throw new FormatException($"line {number}: strength lies above 0 and up to 1, not '{cells[2].Trim()}'.");
            terms.Add(new ScopeTerm(cells[0].Trim(), kind, strength));
        }

        return terms.Count > 0 ? new ScopeTerms(terms) : throw new FormatException($"holds no word; write a heading {Header}, then one word a line.");
    }
}
