namespace GridMap.Domain.Screening.Trucks;

/// <summary>Which fixes of a track are stops.</summary>
/// <param name="IsStopped">One answer a fix, in the track's order.</param>
/// <param name="Method">How they were told.</param>
/// <param name="IntervalSeconds">Median time between fixes; 0 with fewer than two.</param>
public sealed record StopAnswer(IReadOnlyList<bool> IsStopped, StopMethod Method, double IntervalSeconds);
