using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Sweeps;
using GridMap.Domain.Sweeps.Certificates;
using GridMap.Domain.Sweeps.Proof;
using NetTopologySuite.Geometries;

namespace GridMap.EndToEnd.Tests;

/// <summary>A certificate of sweep of one cell, by a key of its own that the county trusts.</summary>
internal static class TownCertificate
{
    public static async Task<CertificateSummary> HandInAsync(HttpClient owner, string cellCode)
    {
        using var key = CertificateKey.Create();
        using var trusted = await owner.PostAsJsonAsync(Routes.SweepKeys, new AddSweepKeyRequest("演示区安委办", DemoTown.County, key.ExportPublicPem()));
        trusted.EnsureSuccessStatusCode();
        using var taken = await owner.PostAsync(Routes.Certificates, new ByteArrayContent(CertificateFile.Sign(Of(cellCode), key)));
        taken.EnsureSuccessStatusCode();
        return await taken.Content.ReadFromJsonAsync<CertificateSummary>() ?? throw new InvalidOperationException("The certificate was answered with nothing.");
    }

    // Other ground under the cell's code: it proves nothing, and nothing of the town changes.
    private static SweepCertificate Of(string cellCode)
    {
        var cell = new CellProof
        {
            Code = cellCode,
            Shape = GeometryFactory.Default.ToGeometry(new Envelope(113.1, 113.101, 34.1, 34.101)),
            AreaSquareMetres = 10_000,
            SeenFraction = 1,
            FlyableFraction = 1,
            Missing = Polygon.Empty,
        };
        var proof = new SweepProof { AreaName = "演示村", FrameEpsg = 4547, Rules = new ProofRules(), Cells = [cell], Inputs = [], Remarks = [], Gaps = new MultiPolygon([]) };
        return SweepCertificate.Issue(
            proof, Guid.CreateVersion7(), TimeProvider.System.GetUtcNow(), "演示区安委办", "gridmap", supersedes: null, phrase => new Wording(phrase.Key, phrase.Key));
    }
}
