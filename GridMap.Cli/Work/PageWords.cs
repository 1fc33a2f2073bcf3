using GridMap.Contracts;
using GridMap.Domain;

namespace GridMap.Cli.Work;

/// <summary>What the engine says, for whoever reads it on a page: there is no <c>--mapping</c> there.</summary>
internal static class PageWords
{
    public static Message Of(Phrase phrase) => new(phrase.Key is "screening.rowBroken" ? "screened.rowBroken" : phrase.Key, phrase.Arguments);
}
