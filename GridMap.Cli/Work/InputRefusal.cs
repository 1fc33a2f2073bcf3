using GridMap.Domain;

namespace GridMap.Cli.Work;

/// <summary>A job's file is readable and yet of no use; trying again changes nothing.</summary>
/// <param name="why">For whoever sent it.</param>
internal sealed class InputRefusal(Phrase why) : Exception(Plan.PhraseText.Of(why))
{
    public Phrase Why { get; } = why;
}
