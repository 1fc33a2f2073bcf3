using GridMap.Domain.Sweeps.Proof;

namespace GridMap.Domain.Sweeps.Certificates;

internal static class CertificateRemarks
{
    /// <summary>Every sentence a proof holds: remarks on the whole, and why a file does not count.</summary>
    public static IEnumerable<Phrase> Of(SweepProof proof) =>
        proof.Remarks.Concat(proof.Inputs.Select(input => input.Refused).OfType<Phrase>());
}
