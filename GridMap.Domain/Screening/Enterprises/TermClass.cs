namespace GridMap.Domain.Screening.Enterprises;

/// <summary>What a word in a firm's scope or name tells.</summary>
public enum TermClass
{
    /// <summary>Hazardous chemicals for which a licence is needed.</summary>
    Hazardous,

    /// <summary>Chemicals.</summary>
    Chemical,

    /// <summary>A trade that may hide chemicals.</summary>
    Suspected,

    /// <summary>A lawful trade that looks alike from outside.</summary>
    Lawful,
}
