namespace GridMap.Domain.Sweeps.Certificates;

/// <summary>An earlier certificate that a later one takes the place of.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Sha256">Its file, 64 lowercase hexadecimal digits.</param>
public sealed record CertificateReference(Guid Id, string Sha256);
