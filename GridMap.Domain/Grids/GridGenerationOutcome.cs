namespace GridMap.Domain.Grids;

/// <summary>What came of generating a grid.</summary>
public abstract record GridGenerationOutcome
{
    private GridGenerationOutcome()
    {
    }

    /// <summary>The cells in the order of their numbers; together they cover the village and do not overlap.</summary>
    public sealed record Generated(IReadOnlyList<GridCell> Cells) : GridGenerationOutcome;

    /// <summary>More cells than the digits of the code hold: choose a larger size or fifteen digits.</summary>
    /// <param name="Needed">Cells this size makes, at least.</param>
    /// <param name="Most">Cells the digits hold from the first number on.</param>
    public sealed record TooManyCells(long Needed, int Most) : GridGenerationOutcome;

    /// <summary>The village's polygon cannot be cut.</summary>
    /// <param name="Why">Phrase for people, with the place of the fault where it has one.</param>
    public sealed record UnusableShape(Phrase Why) : GridGenerationOutcome;
}
