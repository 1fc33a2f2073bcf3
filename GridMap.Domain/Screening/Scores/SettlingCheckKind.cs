namespace GridMap.Domain.Screening.Scores;

/// <summary>The ways to settle a suspicion, cheapest first.</summary>
public enum SettlingCheckKind
{
    /// <summary>Ask the registry and the licensing department for the papers.</summary>
    Papers,

    /// <summary>Read the meter, or have its wiring looked at, together with the grid company.</summary>
    Meter,

    /// <summary>A flight with pictures fine enough to tell drums.</summary>
    Flight,

    /// <summary>Look from the road by night: light, noise, smell, trucks.</summary>
    NightLook,

    /// <summary>An open visit.</summary>
    OpenVisit,

    /// <summary>A visit together with the departments that may seal.</summary>
    JointVisit,
}
