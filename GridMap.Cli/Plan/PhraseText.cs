using System.Globalization;
using GridMap.Contracts;
using GridMap.Contracts.Wording;
using GridMap.Domain;

namespace GridMap.Cli.Plan;

/// <summary>The command speaks English.</summary>
internal static class PhraseText
{
    public static string Of(Phrase phrase) => MessageText.Render(new Message(phrase.Key, phrase.Arguments), CultureInfo.InvariantCulture);
}
