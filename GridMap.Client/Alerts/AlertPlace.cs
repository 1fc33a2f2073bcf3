using GridMap.Contracts.Alerts;

namespace GridMap.Client.Alerts;

/// <summary>Where an alert leads to.</summary>
internal static class AlertPlace
{
    public static string LinkOf(AlertSummary alert) => alert.Subject switch
    {
        AlertSubject.Suspect => $"/command?select=suspect:{alert.SubjectId}",
        AlertSubject.Cell => $"/command?select=cell:{alert.SubjectId}",
        AlertSubject.Flight => $"/command?list=flights&select=flight:{alert.SubjectId}",
        AlertSubject.Tip => $"/tips/{alert.SubjectId}",
        AlertSubject.Case => $"/cases/{alert.SubjectId}",
        AlertSubject.CaseList => $"/cases?area={alert.SubjectId}",
        AlertSubject.Report => $"/campaign?id={alert.SubjectId}",
        AlertSubject.Notice => $"/supervision?view=notices&select={alert.SubjectId}",
        _ => $"/command?area={alert.SubjectId}",
    };

    /// <summary>True when that is a place on the map, and no page of its own.</summary>
    public static bool IsOnMap(AlertSummary alert) =>
        alert.Subject is not (AlertSubject.Case or AlertSubject.CaseList or AlertSubject.Report or AlertSubject.Notice or AlertSubject.Tip);
}
