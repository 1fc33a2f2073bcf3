using System.Globalization;
using GridMap.Contracts.Cases;

namespace GridMap.Client.Cases;

/// <summary>Orders cases; those that are equal in it by urgency, and then by number.</summary>
internal sealed class CaseOrder(CaseSort sort, DateOnly today, Func<string, string> nameOf) : IComparer<CaseSummary>
{
    public int Compare(CaseSummary? left, CaseSummary? right)
    {
        if (left is null || right is null)
        {
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        }

        var by = sort switch
        {
            CaseSort.Number => 0,
            CaseSort.Name => Text(left.Name, right.Name),
            CaseSort.Area => Text(nameOf(left.AreaCode), nameOf(right.AreaCode)),
            CaseSort.State => left.State.CompareTo(right.State),
            CaseSort.Violation => (left.Violation ?? Last).CompareTo(right.Violation ?? Last),
            CaseSort.Handler => Text(left.HandlerName ?? Unnamed, right.HandlerName ?? Unnamed),
            CaseSort.Changed => right.ChangedAt.CompareTo(left.ChangedAt),
            _ => Urgency(left, right),
        };
        by = by is 0 && sort is not CaseSort.Number ? Urgency(left, right) : by;
        return by is 0 ? string.CompareOrdinal(left.Number, right.Number) : by;
    }

    private const ViolationKind Last = (ViolationKind)int.MaxValue;
    private const string Unnamed = "\uffff";

    private int Urgency(CaseSummary left, CaseSummary right) =>
        WaitsFor(left).CompareTo(WaitsFor(right)) is not 0 and var by ? by : right.ChangedAt.CompareTo(left.ChangedAt);

    // A re-check that is due stands with the last days of this day; what waits for nothing comes after everything.
    private DateOnly WaitsFor(CaseSummary one) => one.LastDay ?? (CaseDay.IsRecheckDue(one, today) ? today : DateOnly.MaxValue);

    // As people look names up: by their language's order.
    private static int Text(string left, string right) => CultureInfo.CurrentCulture.CompareInfo.Compare(left, right, CompareOptions.IgnoreCase);
}
