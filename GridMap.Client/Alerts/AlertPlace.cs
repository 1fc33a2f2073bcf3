using GridMap.Contracts.Alerts;

namespace GridMap.Client.Alerts;

/// <summary>Where an alert leads to on the map.</summary>
internal static class AlertPlace
{
    public static string LinkOf(AlertSummary alert) => alert.Subject switch
    {
        AlertSubject.Suspect => $"/command?select=suspect:{alert.SubjectId}",
        AlertSubject.Cell => $"/command?select=cell:{alert.SubjectId}",
        AlertSubject.Flight => $"/command?list=flights&select=flight:{alert.SubjectId}",
        AlertSubject.Case => $"/cases/{alert.SubjectId}",
        _ => $"/command?area={alert.SubjectId}",
    };
}
