using System.Globalization;
using System.Text;

namespace GridMap.Screening.Cities.Tables;

/// <summary>How untidy a city's tables are: not at all, or as they come from five offices.</summary>
internal sealed class Mess(CityOptions options, string table)
{
    private static readonly string[] DayStyles = ["yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "yyyy年M月d日"];

    private readonly Dice dice = new(options.Seed, "mess " + table);

    /// <summary>GB18030 where things are untidy; UTF-8 otherwise.</summary>
    public Encoding? Encoding => options.Messy ? CodePagesEncodingProvider.Instance.GetEncoding("GB18030") : null;

    public string Day(DateOnly day) => day.ToString(options.Messy ? dice.Pick(DayStyles) : DayStyles[0], CultureInfo.InvariantCulture);

    /// <summary>The English header, or the Chinese one of an office.</summary>
    public string Header(string english, string chinese) => options.Messy ? chinese : english;

    /// <summary>How often a row is written.</summary>
    public int Times() => options.Messy && dice.Hits(0.004) ? 2 : 1;

    /// <summary>True for a row that somebody got wrong.</summary>
    public bool Slips(double probability = 0.003) => options.Messy && dice.Hits(probability);
}
