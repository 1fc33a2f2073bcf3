using System.Text.Json.Serialization;

namespace GridMap.Contracts.Supervision;

/// <summary>What in a record makes somebody look twice. A doubt is a question, not a verdict.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RecordDoubtKind>))]
public enum RecordDoubtKind
{
    /// <summary>The same file serves as evidence twice.</summary>
    SamePhoto,

    /// <summary>Closed although nobody added anything that was taken at the place.</summary>
    ClosedUnvisited,

    /// <summary>A photo was taken far from the place.</summary>
    TakenElsewhere,

    /// <summary>A photo of afterwards is older than one of before.</summary>
    AfterTakenFirst,

    /// <summary>One person was at two places faster than anybody drives.</summary>
    TooFast,
}
