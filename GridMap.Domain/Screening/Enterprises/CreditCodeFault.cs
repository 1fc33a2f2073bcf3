namespace GridMap.Domain.Screening.Enterprises;

/// <summary>What can be wrong with a credit code.</summary>
public enum CreditCodeFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>A registration number of before 2015: fifteen digits, nothing wrong with it but its age.</summary>
    OldNumber,

    /// <summary>Not eighteen characters.</summary>
    Length,

    /// <summary>A character that no code has, as O for 0 or I for 1.</summary>
    Character,

    /// <summary>The last character does not follow from the rest: a slip of the pen, or made up.</summary>
    CheckDigit,
}
