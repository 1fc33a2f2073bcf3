using System.ComponentModel.DataAnnotations;
using GridMap.Contracts.Cases;

namespace GridMap.Contracts.Operations;

/// <summary>Gives evidence of the operation to a case, where every department finds it; the file is stored with the case before.</summary>
/// <param name="RequestId">Chosen by the caller; a repeated request is done once.</param>
/// <param name="CaseId">One of the operation's cases.</param>
/// <param name="Evidence">What it is.</param>
/// <param name="Note">What it shows.</param>
public sealed record OperationEvidenceRequest(Guid RequestId, Guid CaseId, CaseEvidence Evidence, [property: StringLength(300)] string? Note);
