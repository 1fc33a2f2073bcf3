using System.Globalization;
using GridMap.Client.Words;
using GridMap.Contracts;
using GridMap.Contracts.Screening;

namespace GridMap.Client.Screening;

/// <summary>Likelihoods and contributions as people read them.</summary>
internal static class ScreeningText
{
    // How the engine writes fields of which one is enough.
    private const string Or = " or ";

    /// <summary>A likelihood; one workshop in a few hundred places has to stay readable, and so has where a place starts of which nothing is noticed.</summary>
    public static string Chance(double probability) => probability >= 0.1 ? Quantities.Share(probability) : probability.ToString(probability >= 0.001 ? "P1" : "P2", CultureInfo.CurrentCulture);

    /// <summary>Why a place is on the list; how likely it is reads as everywhere else.</summary>
    public static string WhyOf(this Wording words, Message why) => words.Of(
        why.Key is "visitlist.score" && why.Arguments.TryGetValue("share", out var share) && double.TryParse(share, NumberStyles.Float, CultureInfo.InvariantCulture, out var probability)
            ? why with { Arguments = new Dictionary<string, string>(why.Arguments) { ["share"] = Chance(probability) } }
            : why);

    /// <summary>What a sign gave, in words and as a factor of the odds.</summary>
    public static string Contribution(this Wording words, PlaceSign sign)
    {
        var size = Math.Abs(sign.LogOdds);
        var how = words[$"Screening.Strength{(size >= 1.5 ? 3 : size >= 0.8 ? 2 : size >= 0.25 ? 1 : 0)}"];
        var factor = Math.Exp(size);
        return words.With(sign.LogOdds >= 0 ? "Screening.ForWords" : "Screening.AgainstWords", ("how", how), ("factor", Quantities.Number(factor, factor < 10 ? 1 : 0)));
    }

    /// <summary>A field of a table as people call it; its own name where this client does not know it.</summary>
    public static string NameOf(this Wording words, string field)
    {
        var key = $"Screening.Field_{field}";
        return words[key] is var name && name != key ? name : field;
    }

    /// <summary>Fields of which one is enough.</summary>
    public static string EitherOf(this Wording words, IEnumerable<string> fields) => string.Join(words["Screening.Or"], fields.Select(words.NameOf));

    /// <summary>What is wrong with rows or a table; a field that lacks is called as people call it.</summary>
    public static string IssueOf(this Wording words, ScreeningIssue issue) => words.TableWords(issue.Message);

    /// <summary>A sentence about a table; its fields are called as people call them.</summary>
    public static string TableWords(this Wording words, Message message) => words.Of(message with
    {
        Arguments = message.Arguments.ToDictionary(
            pair => pair.Key, pair => pair.Key is "field" ? Wording.List(pair.Value.Split(", ").Select(choice => words.EitherOf(choice.Split(Or)))) : pair.Value),
    });

    /// <summary>The fields that a sentence speaks of.</summary>
    public static string[] FieldsOf(ScreeningIssue issue) => issue.Message.Arguments.TryGetValue("field", out var fields) ? fields.Split(Or) : [];

    /// <summary>Whether most of a sign was told by a stronger one of its group.</summary>
    public static bool IsEcho(PlaceSign sign) => Math.Abs(sign.LogOdds) < Math.Abs(sign.AloneLogOdds) * 0.6;
}
