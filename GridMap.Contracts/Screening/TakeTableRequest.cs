using System.ComponentModel.DataAnnotations;

namespace GridMap.Contracts.Screening;

/// <summary>Takes a file that was uploaded as a table of the city.</summary>
/// <param name="UploadId">The upload, complete, with the purpose <c>Table</c>, of the same account.</param>
/// <param name="Table">What it holds.</param>
public sealed record TakeTableRequest([property: Required] Guid UploadId, ScreeningTable Table);
