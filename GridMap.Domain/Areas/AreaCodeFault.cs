namespace GridMap.Domain.Areas;

/// <summary>Why a text is no area code.</summary>
public enum AreaCodeFault
{
    /// <summary>Nothing is written.</summary>
    Empty,

    /// <summary>There is something beside digits.</summary>
    NotDigits,

    /// <summary>A spreadsheet turned it into a number (<c>4.10102E+11</c>); digits may be lost.</summary>
    SpoiledBySpreadsheet,

    /// <summary>Not 4, 6, 9, 12, 14 or 15 digits.</summary>
    WrongLength,

    /// <summary>The digits name no place: no such province, or a part is zero above one that is not.</summary>
    NoSuchPlace,
}
