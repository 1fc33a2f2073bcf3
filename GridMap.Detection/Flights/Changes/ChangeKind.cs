namespace GridMap.Detection.Flights.Changes;

/// <summary>What became of an object between two flights.</summary>
public enum ChangeKind
{
    /// <summary>Both flights show it, in the same place and size.</summary>
    Same,

    /// <summary>The later flight shows it; the earlier one saw the ground without it.</summary>
    Appeared,

    /// <summary>The earlier flight shows it; the later one saw the ground without it.</summary>
    Gone,

    /// <summary>Both show it, in different places.</summary>
    Moved,

    /// <summary>Both show it, larger in the later flight.</summary>
    Grown,

    /// <summary>Both show it, smaller in the later flight.</summary>
    Shrunk,

    /// <summary>The detector says otherwise in the two flights, but the picture there has not changed.</summary>
    DetectorDiffers,

    /// <summary>One flight shows it; the other did not see that ground, or not finely enough.</summary>
    NotSeen,

    /// <summary>The flights differ, but what speaks for a change does not suffice.</summary>
    Uncertain,
}
