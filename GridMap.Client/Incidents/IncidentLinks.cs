using GridMap.Contracts.Incidents;

namespace GridMap.Client.Incidents;

/// <summary>Where what is pinned leads to.</summary>
internal static class IncidentLinks
{
    /// <summary>Address of a thing on the desk or in the list of alerts; null for what is only drawn.</summary>
    public static string? Of(IncidentItem item) => item.Subject switch
    {
        IncidentSubject.Suspect => $"/command?select=suspect:{item.SubjectId}",
        IncidentSubject.Cell => $"/command?select=cell:{item.SubjectId}",
        IncidentSubject.Premises => $"/command?select=premises:{item.SubjectId}",
        IncidentSubject.Flight => $"/command?list=flights&select=flight:{item.SubjectId}",
        IncidentSubject.Alert => $"/alerts?select={item.SubjectId}",
        // A target is shown with its suspect: the desk finds it by number.
        IncidentSubject.Target => "/command?list=dispatch",
        _ => null,
    };
}
