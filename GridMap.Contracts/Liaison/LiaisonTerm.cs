namespace GridMap.Contracts.Liaison;

/// <summary>Somebody's time as a unit's liaison officer. Personal data: for the office, the command and the unit itself; each reading is recorded.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Name">His name.</param>
/// <param name="Phone">His telephone.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Day on which the next one took over; null for the present one.</param>
/// <param name="Note">What was said at the hand-over.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="At">When.</param>
public sealed record LiaisonTerm(string Unit, string Name, string Phone, DateOnly From, DateOnly? Until, string? Note, string By, DateTimeOffset At);
