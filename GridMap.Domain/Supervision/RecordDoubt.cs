using System.Security.Cryptography;
using System.Text;

namespace GridMap.Domain.Supervision;

/// <summary>A doubt about a case's record.</summary>
/// <param name="Kind">What.</param>
/// <param name="CaseId">Of which case.</param>
/// <param name="Why">In words, with the figures.</param>
public sealed record RecordDoubt(RecordDoubtKind Kind, Guid CaseId, Phrase Why)
{
    /// <summary>Names the doubt with its figures, 32 lowercase hexadecimal digits: what somebody said of it holds as long as nothing of it changes.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{CaseId:N} {Kind} {Why}")))[..32];
}
