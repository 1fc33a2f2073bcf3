using System.Text.Json.Serialization;

namespace GridMap.Contracts.Alerts;

/// <summary>What an alert leads to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlertSubject>))]
public enum AlertSubject
{
    /// <summary>A suspect, by id.</summary>
    Suspect,

    /// <summary>A grid cell, by code.</summary>
    Cell,

    /// <summary>A flight, by id.</summary>
    Flight,

    /// <summary>An area, by code.</summary>
    Area,

    /// <summary>A case, by id.</summary>
    Case,

    /// <summary>A county's reporting, by the campaign's id.</summary>
    Report,

    /// <summary>A supervision notice, by id.</summary>
    Notice,

    /// <summary>Cases of an area, by its code.</summary>
    CaseList,

    /// <summary>A report of the public, by id.</summary>
    Tip,
}
