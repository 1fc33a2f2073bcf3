using Bunit;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Client.Visits;
using GridMap.Domain.Cases;
using GridMap.Domain.SiteRecords;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.Visits;

public sealed class RecordFindingTests : IAsyncDisposable
{
    private readonly ClientTestContext _client = new();

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    [Fact]
    public async Task Choose_Violation_CountsOnceItsKindIsChosen()
    {
        _client.JSInterop.SetupModule("./js/visits/shelf.js").Mode = JSRuntimeMode.Loose;
        var box = _client.Services.GetRequiredService<RecordBox>();
        await box.OpenAsync(Samples.Id(500));
        await box.BeginAsync(Samples.Id(1), Samples.Id(1), caseId: null, "YS-1");
        var page = _client.Render<RecordFinding>(parameters => parameters.Add(one => one.Kept, box.Find(Samples.Id(1))!)); // begun above

        await page.FindAll("input[name=finding]")[(int)SiteFinding.ViolationFound].ChangeAsync(new());
        Assert.Null(box.Find(Samples.Id(1))?.Record.Finding);
        await page.FindAll("input[name=violation]")[(int)ViolationKind.NoLicence].ChangeAsync(new());

        var finding = box.Find(Samples.Id(1))?.Record.Finding;
        Assert.Equal((SiteFinding.ViolationFound, ViolationKind.NoLicence), (finding?.Value, finding?.Operation.Violation));
    }
}
