namespace GridMap.Contracts.Operations;

/// <summary>A department's name under the minutes.</summary>
/// <param name="DepartmentId">The department.</param>
/// <param name="Name">What it is called.</param>
/// <param name="At">When.</param>
/// <param name="By">Who signed for it.</param>
public sealed record MinutesSignature(Guid DepartmentId, string Name, DateTimeOffset At, string By);
