namespace GridMap.Domain.Screening.Enterprises;

/// <summary>What the licence column of a list tells.</summary>
internal enum LicenceReading
{
    /// <summary>The list has no such column.</summary>
    NotTold,

    /// <summary>None.</summary>
    None,

    /// <summary>One that covers chemicals.</summary>
    Chemical,

    /// <summary>One for another trade, as for food or transport.</summary>
    OtherTrade,

    /// <summary>One, without a word for what.</summary>
    Unnamed,
}
