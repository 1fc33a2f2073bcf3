using GridMap.Contracts.Cases;

namespace GridMap.Client.Cases;

/// <summary>The stations of a case's way in one round, and when each was reached.</summary>
/// <param name="Round">1 at first.</param>
/// <param name="Stations">From the suspicion to the re-check, in their order.</param>
/// <param name="EndedBy">The relapse that ended it; null for the round that goes on.</param>
public sealed record CaseWay(int Round, IReadOnlyList<CaseWay.Station> Stations, CaseStepRecord? EndedBy)
{
    private static readonly CaseState[] Order =
    [
        CaseState.Suspected, CaseState.Dispatched, CaseState.Verifying, CaseState.Confirmed, CaseState.Disposing, CaseState.InAcceptance, CaseState.Closed, CaseState.Rechecking,
    ];

    /// <summary>One station.</summary>
    /// <param name="State">What the case is there.</param>
    /// <param name="Reached">The step that reached it last; null while nothing has.</param>
    /// <param name="IsHere">The case is there now.</param>
    public sealed record Station(CaseState State, CaseStepRecord? Reached, bool IsHere);

    /// <summary>The rounds of a case, the first one first.</summary>
    public static IReadOnlyList<CaseWay> Of(CaseDetail detail)
    {
        var rounds = new List<CaseWay>();
        var reached = new Dictionary<CaseState, CaseStepRecord>();
        foreach (var step in detail.Steps)
        {
            if (step.Kind is CaseStepKind.Relapse)
            {
                rounds.Add(new CaseWay(rounds.Count + 1, StationsOf(reached, here: null), step));
                reached.Clear();
            }

            // Given from one to another while it is being disposed of, it stays where it is.
            if (StateOf(step.Kind) is { } state && !(step.Kind is CaseStepKind.Dispatch && reached.ContainsKey(CaseState.Confirmed)))
            {
                // Whatever was reached beyond it does not hold any more: it was sent back.
                foreach (var later in Order.Where(later => later > state).Where(reached.ContainsKey).ToList())
                {
                    reached.Remove(later);
                }

                // The first measure begins the disposal, the others go on with it.
                if (state is not CaseState.Disposing || !reached.ContainsKey(state))
                {
                    reached[state] = step;
                }
            }
        }

        rounds.Add(new CaseWay(rounds.Count + 1, StationsOf(reached, detail.Summary.State), EndedBy: null));
        return rounds;
    }

    private static List<Station> StationsOf(Dictionary<CaseState, CaseStepRecord> reached, CaseState? here) =>
        [.. Order.Select(state => new Station(state, reached.GetValueOrDefault(state), state == here))];

    private static CaseState? StateOf(CaseStepKind kind) => kind switch
    {
        CaseStepKind.Open or CaseStepKind.HandBack or CaseStepKind.Reopen => CaseState.Suspected,
        CaseStepKind.Dispatch => CaseState.Dispatched,
        CaseStepKind.Verify => CaseState.Verifying,
        CaseStepKind.Confirm or CaseStepKind.Relapse => CaseState.Confirmed,
        CaseStepKind.OrderMeasure or CaseStepKind.RefuseAcceptance => CaseState.Disposing,
        CaseStepKind.AskAcceptance => CaseState.InAcceptance,
        CaseStepKind.Close => CaseState.Closed,
        CaseStepKind.Recheck or CaseStepKind.FindQuiet => CaseState.Rechecking,
        _ => null,
    };
}
