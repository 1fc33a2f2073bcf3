namespace GridMap.Contracts.Hazards;

/// <summary>Whom to call.</summary>
/// <param name="Number">Telephone number.</param>
/// <param name="Who">Who answers.</param>
public sealed record EmergencyCall(string Number, Message Who);
