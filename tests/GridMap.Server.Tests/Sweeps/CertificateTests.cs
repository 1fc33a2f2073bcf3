using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Grids;
using GridMap.Contracts.People;
using GridMap.Contracts.Sweeps;
using GridMap.Domain.Sweeps.Certificates;
using GridMap.Domain.Sweeps.Proof;
using GridMap.Server.Tests.Grids;
using GridMap.Server.Tests.Hosting;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using static GridMap.Server.Tests.Sweeps.SweepFlow;

namespace GridMap.Server.Tests.Sweeps;

public abstract class CertificateTests(TestServer server) : IDisposable
{
    private readonly CertificateKey _key = CertificateKey.Create();

    private DateTimeOffset Yesterday => server.Clock.GetUtcNow().AddDays(-1);

    public virtual void Dispose()
    {
        _key.Dispose();
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Certificate_OfATrustedKey_ProvesTheCellsThatItShowsWhole()
    {
        using var supervisor = await SupervisorAsync(County);
        // The second has a gap, the third is other ground under the same code, the fourth could not be flown over a third and nobody went there.
        var third = new WKTReader().Read("POLYGON ((114.0041 34.7, 114.0048 34.7, 114.0048 34.702, 114.0041 34.702, 114.0041 34.7))");
        var gap = new WKTReader().Read("POLYGON ((114.0038 34.7, 114.004 34.7, 114.004 34.702, 114.0038 34.702, 114.0038 34.7))");
        var file = Sign(Cell(1), Cell(2) with { SeenFraction = 0.9, Missing = gap, MissingSquareMetres = 4000 }, Cell(3) with { Shape = third }, Cell(4) with
        {
            SeenFraction = 2 / 3.0,
            FlyableFraction = 2 / 3.0,
            Unflyable = [new UnflyableGround(new WKTReader().Read("POLYGON ((114.0073 34.7, 114.008 34.7, 114.008 34.702, 114.0073 34.702, 114.0073 34.7))"), "高压线", Check: null)],
        });

        var taken = await (await supervisor.PostAsync(Routes.Certificates, new ByteArrayContent(file))).ReadAsync<CertificateSummary>();
        var again = await (await supervisor.PostAsync(Routes.Certificates, new ByteArrayContent(file))).ReadAsync<CertificateSummary>();

        Assert.Equal((Town.Village, "县安委办", 4, 1, false), (taken.AreaCode, taken.KeyName, taken.CellCount, taken.ProvenCells, taken.IsComplete));
        Assert.Equal(taken, again);
        var first = await CellAsync(supervisor, SweepFlow.Cell(1));
        Assert.Equal((SweepState.Swept, "sweep.stateCertified"), (first.State, first.Why.Key));
        foreach (var number in new[] { 2, 3, 4 })
        {
            Assert.Equal(SweepState.Unswept, (await CellAsync(supervisor, SweepFlow.Cell(number))).State);
        }

        Assert.Equal(file, await supervisor.GetByteArrayAsync($"{Routes.Certificates}/{taken.Id}/file"));
        using var stranger = await server.SignInAsync("stranger", Role.Supervisor, Other);
        Assert.Empty((await stranger.GetFromJsonAsync<CertificateSummary[]>(Routes.Certificates))!);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{Routes.Certificates}/{taken.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"{Routes.Certificates}/{taken.Id}/file")).StatusCode);
    }

    [SkippableFact]
    public async Task Certificate_ThatProvesNothing_IsRefusedWithTheReason()
    {
        using var supervisor = await SupervisorAsync(County);
        var good = Sign(Cell(1));
        using var other = CertificateKey.Create();
        foreach (var (file, key) in new[]
        {
            ((byte[])[.. good, (byte)'\n'], "certificate.notCanonical"), ([1, 2, 3], "certificate.notJson"),
            (CertificateFile.Sign(Issue(new ProofRules(), Cell(1)), other), "certificate.unknownKey"),
            (CertificateFile.Sign(Issue(new ProofRules { WholeFraction = 0.5 }, Cell(1)), _key), "sweep.laxRules"),
            (CertificateFile.Sign(Issue(new ProofRules { CoarsestGsdMetres = 0.2 }, Cell(1)), _key), "sweep.laxRules"),
            (Sign(Cell(1) with { Code = "nowhere" }), "sweep.certificateElsewhere"),
        })
        {
            using var refused = await supervisor.PostAsync(Routes.Certificates, new ByteArrayContent(file));
            Assert.Equal(key, await refused.ReadKeyAsync(HttpStatusCode.BadRequest));
        }

        Assert.Equal(SweepState.Unswept, (await CellAsync(supervisor, SweepFlow.Cell(1))).State);
    }

    [SkippableFact]
    public async Task Key_OfAnotherCountyOrWithdrawn_IsNotTrusted()
    {
        using var supervisor = await SupervisorAsync(Other);
        using var own = await server.SignInAsync("own", Role.Supervisor, County);
        using var office = await server.SignInAsync("county", Role.Office, County);
        using var city = await server.SignInAsync("city", Role.Supervisor, "4101");

        using var unknown = await own.PostAsync(Routes.Certificates, new ByteArrayContent(Sign(Cell(1))));
        using var elsewhere = await city.PostAsync(Routes.Certificates, new ByteArrayContent(Sign(Cell(1))));
        using var refused = await office.PostAsJsonAsync(Routes.SweepKeys, new AddSweepKeyRequest("县安委办", Other, _key.ExportPublicPem()));
        using var nonsense = await office.PostAsJsonAsync(Routes.SweepKeys, new AddSweepKeyRequest("县安委办", County, "nonsense"));
        var key = await (await office.PostAsJsonAsync(Routes.SweepKeys, new AddSweepKeyRequest("县安委办", County, _key.ExportPrivatePem()))).ReadAsync<SweepKeySummary>();
        using var withdrawn = await office.PutAsync($"{Routes.SweepKeys}/{key.Id}/withdraw", content: null);
        using var late = await own.PostAsync(Routes.Certificates, new ByteArrayContent(Sign(Cell(1))));

        Assert.Equal("certificate.unknownKey", await unknown.ReadKeyAsync(HttpStatusCode.BadRequest));
        Assert.Equal("sweep.keyElsewhere", await elsewhere.ReadKeyAsync(HttpStatusCode.BadRequest));
        Assert.Equal("area.outsideScope", await refused.ReadKeyAsync(HttpStatusCode.Forbidden));
        Assert.Equal("sweep.badKey", await nonsense.ReadKeyAsync(HttpStatusCode.BadRequest));
        Assert.Equal((_key.Id, HttpStatusCode.NoContent), (key.KeyId, withdrawn.StatusCode));
        Assert.Equal("certificate.unknownKey", await late.ReadKeyAsync(HttpStatusCode.BadRequest));
        Assert.Single((await office.GetFromJsonAsync<SweepKeySummary[]>(Routes.SweepKeys))!, row => row.WithdrawnAt is not null);
    }

    private CellProof Cell(int number) => new()
    {
        Code = SweepFlow.Cell(number),
        Shape = new WKTReader().Read(Town.Cells[number - 1].Wkt),
        AreaSquareMetres = 40_000,
        SeenFraction = 1,
        FlyableFraction = 1,
        Missing = Polygon.Empty,
        FirstSeenAt = Yesterday,
        LastSeenAt = Yesterday.AddMinutes(20),
    };

    private byte[] Sign(params CellProof[] cells) => CertificateFile.Sign(Issue(new ProofRules(), cells), _key);

    private SweepCertificate Issue(ProofRules rules, params CellProof[] cells) => SweepCertificate.Issue(
        new SweepProof { AreaName = "东村", AreaCode = Town.Village, FrameEpsg = 4547, Rules = rules, Cells = cells, Inputs = [], Remarks = [], Gaps = new MultiPolygon([]) },
        Guid.CreateVersion7(), server.Clock.GetUtcNow(), "中牟县安委办", "gridmap test", supersedes: null, phrase => new Wording(phrase.Key, phrase.Key));

    /// <summary>A supervisor of the county, and the key registered in an area.</summary>
    private async Task<HttpClient> SupervisorAsync(string keyArea)
    {
        await Town.BuildAsync(server);
        using var office = await server.SignInAsync("office", Role.Office, keyArea);
        await (await office.PostAsJsonAsync(Routes.SweepKeys, new AddSweepKeyRequest("县安委办", keyArea, _key.ExportPublicPem()))).ReadAsync<SweepKeySummary>();
        return await server.SignInAsync("wu", Role.Supervisor, County);
    }
}
