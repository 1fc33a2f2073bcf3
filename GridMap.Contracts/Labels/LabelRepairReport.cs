namespace GridMap.Contracts.Labels;

/// <summary>Verdicts that an earlier version of the server filed under the newest picture, whichever was judged.</summary>
/// <param name="Refiled">Visits and withdrawals that now lie under the picture of the verdict they answer; after a trial, that would.</param>
/// <param name="Doubtful">Standing verdicts of which nobody can tell any more which picture was judged; they stay where they are.</param>
public sealed record LabelRepairReport(IReadOnlyList<LabelFiling> Refiled, IReadOnlyList<LabelFiling> Doubtful);
