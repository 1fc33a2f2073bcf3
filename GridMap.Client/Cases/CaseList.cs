using System.Collections.Immutable;
using GridMap.Contracts.Cases;

namespace GridMap.Client.Cases;

/// <summary>Cases as a list shows them.</summary>
/// <param name="Rows">Those asked for, in their order.</param>
/// <param name="All">How many the list is about, in whatever state.</param>
/// <param name="Overdue">How many of these are past their last day.</param>
/// <param name="OfState">How many of these stand in each state; a state without any is left out.</param>
public sealed record CaseList(IReadOnlyList<CaseSummary> Rows, int All, int Overdue, ImmutableDictionary<CaseState, int> OfState)
{
    /// <param name="cases">All that are held.</param>
    /// <param name="query">Which, and in which order.</param>
    /// <param name="today">The day, Beijing time.</param>
    /// <param name="nameOf">An area's name, to sort by.</param>
    public static CaseList Of(IEnumerable<CaseSummary> cases, CaseQuery query, DateOnly today, Func<string, string> nameOf)
    {
        var about = cases.Where(query.MatchesBesideState).ToList();
        var rows = about.Where(one => query.Shows(one, today)).Order(new CaseOrder(query.Sort, today, nameOf)).ToList();
        if (query.IsReversed)
        {
            rows.Reverse();
        }

        return new CaseList(
            rows, about.Count, about.Count(one => CaseDay.IsOverdue(one, today)),
            about.GroupBy(one => one.State).ToImmutableDictionary(group => group.Key, group => group.Count()));
    }
}
