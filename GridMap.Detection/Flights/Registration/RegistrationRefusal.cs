namespace GridMap.Detection.Flights.Registration;

/// <summary>Why two flights cannot be laid over each other.</summary>
public enum RegistrationRefusal
{
    /// <summary>They show no common ground, or a strip too narrow to compare.</summary>
    NoCommonGround,

    /// <summary>The common ground is too plain (water, bare earth, fields) for anything to be recognised.</summary>
    TooPlain,

    /// <summary>What the windows say does not agree: other places, or a picture that has changed beyond recognition.</summary>
    NoAgreement,
}
