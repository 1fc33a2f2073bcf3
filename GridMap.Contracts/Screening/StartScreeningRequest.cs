using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Screening;

/// <summary>Screens an area with the tables that are there for it.</summary>
/// <param name="Id">Made by the client; the same request again starts nothing new.</param>
/// <param name="AreaCode">The area whose tables are read.</param>
public sealed record StartScreeningRequest(Guid Id, [property: Required, StringLength(15)] string AreaCode);
