using System.Text.Json.Serialization;

namespace GridMap.Contracts.TipOffs;

/// <summary>What happens to a report of the public.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TipStepKind>))]
public enum TipStepKind
{
    /// <summary>Comes in.</summary>
    File,

    /// <summary>Is taken up.</summary>
    Accept,

    /// <summary>Is not taken up.</summary>
    Refuse,

    /// <summary>Is given to somebody to verify.</summary>
    Assign,

    /// <summary>Was found to be so.</summary>
    Verify,

    /// <summary>Nothing of the kind was found.</summary>
    FindNothing,

    /// <summary>Is knowingly false.</summary>
    MarkFalse,

    /// <summary>Who reported is told what came of it.</summary>
    Answer,

    /// <summary>Is joined to an earlier one of the same thing.</summary>
    Join,

    /// <summary>Is taken out again from what it was joined to.</summary>
    Separate,

    /// <summary>Is taken up again after it was done with.</summary>
    Reopen,

    /// <summary>Is bound to a case or a suspect.</summary>
    Link,
}
