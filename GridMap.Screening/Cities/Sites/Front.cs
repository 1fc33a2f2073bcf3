namespace GridMap.Screening.Cities.Sites;

/// <summary>What the registry says where a workshop is.</summary>
internal enum Front
{
    None,

    /// <summary>A firm registered for something harmless or vague.</summary>
    Decoy,

    /// <summary>A firm whose registration was revoked or cancelled.</summary>
    Revoked,

    /// <summary>厂中厂: whoever is registered there lets a part.</summary>
    Host,

    /// <summary>Registered for chemicals, its licence missing or run out.</summary>
    BeyondLicence,
}
