using System.Globalization;
using System.Text.RegularExpressions;
using GridMap.Contracts;
using GridMap.Contracts.Wording;
using GridMap.Client.Wire;
using Microsoft.Extensions.Localization;

namespace GridMap.Client.Words;

/// <summary>The words of the pages and the sentences of the server, in the reader's language.</summary>
public sealed partial class Wording(IStringLocalizerFactory factory)
{
    // Pages with many words of their own keep them in a file named after the feature; everything else is in Words.
    private static readonly string[] OwnFiles =
    [
        "Accounts", "Alerts", "Campaigns", "Cases", "Departments", "Drones", "Households", "Incidents", "Ledgers", "Liaison", "Office", "Operations",
        "Playback", "Presence", "Records", "Review", "Screening", "Supervision", "Sweeps", "Tips", "Today", "Uploads", "Visits", "Wall",
    ];

    private readonly IStringLocalizer _words = factory.Create("Words.Words", "GridMap.Client");
    private readonly Dictionary<string, IStringLocalizer> _features =
        OwnFiles.ToDictionary(feature => feature, feature => factory.Create($"Words.{feature}", "GridMap.Client"), StringComparer.Ordinal);

    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    /// <summary>Several things in a row, parted as the reader's language parts them.</summary>
    public static string List(IEnumerable<string> parts) => string.Join(IsChinese ? "、" : ", ", parts);

    /// <summary>The words under a key of the form <c>Feature.Key</c>.</summary>
    public string this[string key] => Find(key);

    /// <summary>The words under a key, with its named places filled: <c>Words.With("Live.Behind", ("count", 5))</c>.</summary>
    public string With(string key, params (string Name, object Value)[] places) =>
        Fill(Find(key), places.ToDictionary(
            place => place.Name, place => Convert.ToString(place.Value, CultureInfo.CurrentCulture) ?? "", StringComparer.Ordinal));

    /// <summary>An enum's value as people say it: the key is <c>Type.Value</c>.</summary>
    public string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => _words[$"{typeof(TEnum).Name}.{value}"].Value;

    /// <summary>A sentence of the server; <paramref name="fallback"/> stands in for a key that this client does not know.</summary>
    public string Of(Message message, string? fallback = null) =>
        MessageText.FindSentence(message.Key, CultureInfo.CurrentUICulture) is { } sentence
            ? Fill(sentence, message.Arguments.ToDictionary(
                argument => argument.Key,
                argument => MessageText.FindWord(message.Key, argument.Key, argument.Value, CultureInfo.CurrentUICulture) ?? Quantities.FromWire(argument.Key, argument.Value),
                StringComparer.Ordinal))
            : fallback ?? With("Shell.UnknownMessage", ("message", MessageText.Render(message, CultureInfo.CurrentUICulture)));

    /// <summary>What went wrong, for the person; null when nothing did.</summary>
    public string? WhyNot<T>(Reply<T> reply) => reply switch
    {
        Reply<T>.Offline => this["Shell.ServerUnreachable"],
        Reply<T>.Problem { Message: { } message } problem => Of(message, problem.Text),
        Reply<T>.Problem { Status: 403 } => this["Shell.Forbidden"],
        Reply<T>.Problem { Status: 404 } => this["Shell.Gone"],
        Reply<T>.Problem problem => problem.Text,
        _ => null,
    };

    private string Find(string key) =>
        (_features.TryGetValue(key[..Math.Max(0, key.IndexOf('.', StringComparison.Ordinal))], out var words) ? words : _words)[key].Value;

    private static string Fill(string sentence, Dictionary<string, string> places) =>
        Place().Replace(sentence, match => places.TryGetValue(match.Groups[1].Value, out var value) ? value : match.Value);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
