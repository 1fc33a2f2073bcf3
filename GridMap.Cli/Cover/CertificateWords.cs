using System.Globalization;
using System.Net;
using GridMap.Contracts;
using GridMap.Contracts.Wording;
using GridMap.Domain;
using GridMap.Domain.Sweeps.Certificates;

namespace GridMap.Cli.Cover;

/// <summary>Sentences of a certificate and its page, Chinese first and English beside it.</summary>
internal static class CertificateWords
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    /// <summary>A remark in both languages.</summary>
    public static Wording Of(Phrase phrase)
    {
        var message = new Message(phrase.Key, phrase.Arguments);
        return new Wording(MessageText.Render(message, Chinese), MessageText.Render(message, CultureInfo.InvariantCulture));
    }

    /// <summary>A sentence of the page as HTML, both languages.</summary>
    /// <param name="name">Key without its feature.</param>
    /// <param name="values">Places of the sentence, as they are to be read: nothing is rounded here.</param>
    public static string Html(string name, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var (chinese, english) = (Sentence(name, Chinese), Sentence(name, CultureInfo.InvariantCulture));
        foreach (var (place, value) in values)
        {
            chinese = chinese.Replace($"{{{place}}}", value, StringComparison.Ordinal);
            english = english.Replace($"{{{place}}}", value, StringComparison.Ordinal);
        }

        return Html(new Wording(chinese, english));
    }

    /// <summary>Text in both languages as HTML.</summary>
    public static string Html(Wording wording) => $"<span lang=\"zh-CN\">{Encode(wording.Chinese)}</span> <span lang=\"en\">{Encode(wording.English)}</span>";

    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Sentence(string name, CultureInfo culture) =>
        MessageText.FindSentence($"certificate.{name}", culture) ?? throw new InvalidOperationException($"There is no sentence certificate.{name}.");
}
