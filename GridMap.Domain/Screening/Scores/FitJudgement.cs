namespace GridMap.Domain.Screening.Scores;

/// <summary>How well weights told finds from the rest on outcomes they had not seen.</summary>
/// <param name="LogLoss">Mean of −ln of the probability given to what happened; smaller is better.</param>
/// <param name="First">Finds among the first of the list.</param>
/// <param name="Reliability">Whether what was called likely happened as often.</param>
public sealed record FitJudgement(double LogLoss, Proportion First, IReadOnlyList<ReliabilityBin> Reliability);
