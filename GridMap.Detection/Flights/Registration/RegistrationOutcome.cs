namespace GridMap.Detection.Flights.Registration;

/// <summary>What came of laying two flights over each other.</summary>
public abstract record RegistrationOutcome
{
    private RegistrationOutcome()
    {
    }

    /// <summary>They lie on each other.</summary>
    /// <param name="Registration">How.</param>
    public sealed record Registered(FlightRegistration Registration) : RegistrationOutcome;

    /// <summary>They cannot be, and are not guessed at.</summary>
    /// <param name="Refusal">Why.</param>
    /// <param name="AgreeingWindows">Windows that agree on one shift.</param>
    /// <param name="Windows">Windows that had ground and edges in both flights.</param>
    public sealed record Refused(RegistrationRefusal Refusal, int AgreeingWindows, int Windows) : RegistrationOutcome;
}
