namespace GridMap.Domain.Sweeps.Certificates;

/// <summary>What became of checking a file.</summary>
public abstract record CertificateCheck
{
    private CertificateCheck()
    {
    }

    /// <summary>Not a byte was changed since the owner of a trusted key signed it.</summary>
    /// <param name="Certificate">What it states.</param>
    /// <param name="KeyId">The key.</param>
    public sealed record Genuine(SweepCertificate Certificate, string KeyId) : CertificateCheck;

    /// <summary>It proves nothing.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Refused(Phrase Reason) : CertificateCheck;
}
