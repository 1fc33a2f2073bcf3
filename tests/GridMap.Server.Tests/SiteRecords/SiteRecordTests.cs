using System.Net;
using System.Net.Http.Json;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.People;
using GridMap.Contracts.SiteRecords;
using GridMap.Contracts.Targets;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using static GridMap.Server.Tests.SiteRecords.SiteRecordFlow;

namespace GridMap.Server.Tests.SiteRecords;

public abstract class SiteRecordTests(TestServer server) : IDisposable
{
    private DateOnly Today => DateOnly.FromDateTime(server.Clock.GetUtcNow().Date).AddDays(1);

    public virtual void Dispose()
    {
        server.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task Operations_InPiecesBackwardsAndTwice_MakeOneRecord()
    {
        using var supervisor = await server.SignInAsync("lin", Role.Supervisor, County);
        using var inspector = await server.SignInAsync("wu", Role.Inspector, County);
        var target = await VisitedAsync(server, supervisor, inspector);
        var operations = Violation(await AccountOfAsync(inspector), Today);

        await TakenAsync(inspector, target.Id, operations.AsEnumerable().Reverse().Take(4));
        var answer = await TakenAsync(inspector, target.Id, operations);

        Assert.Empty(answer.Refused);
        Assert.Equal(operations.Select(operation => operation.Id).Order(), answer.Record.Operations.Select(operation => operation.Id).Order());
        Assert.All(answer.Record.Operations, operation => Assert.Equal(("wu", server.Clock.GetUtcNow()), (operation.ByName, operation.ReceivedAt)));
        var summary = Assert.Single((await supervisor.GetFromJsonAsync<SiteRecordSummary[]>($"{Routes.SiteRecords}?finished=false"))!);
        Assert.Equal(
            (target.Id, target.SuspectNumber, SiteKind.Workshop, VisitFinding.ViolationFound, 1, 0),
            (summary.TargetId, summary.Name, summary.Kind, summary.Finding, summary.Photos, summary.Signers));
        Assert.Equal("67-56-1", Assert.Single(summary.Products).Cas);
    }

    [SkippableFact]
    public async Task Operations_TwoPhonesAtOnce_AllCount()
    {
        using var supervisor = await server.SignInAsync("lin", Role.Supervisor, County);
        using var first = await server.SignInAsync("wu", Role.Inspector, County);
        var target = await VisitedAsync(server, supervisor, first);
        using var second = await server.SignInAsync("he", Role.Inspector, County);
        var (one, two) = (await AccountOfAsync(first), await AccountOfAsync(second));

        var answers = await Task.WhenAll(Enumerable.Range(1, 12).Select(turn => TakeAsync(
            turn % 2 is 0 ? first : second, target.Id,
            Operation(SiteOperationKind.Write, turn, turn % 2 is 0 ? one : two) with { Note = $"{turn}" })));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        var record = await first.GetFromJsonAsync<SiteRecordDetail>($"{Routes.SiteRecords}/{target.Id}");
        Assert.Equal(12, record?.Operations.Count);
    }

    [SkippableFact]
    public async Task Operations_ThatCannotBeKept_AreNamedAndTheRestIsSafe()
    {
        using var supervisor = await server.SignInAsync("lin", Role.Supervisor, County);
        using var inspector = await server.SignInAsync("wu", Role.Inspector, County);
        var target = await VisitedAsync(server, supervisor, inspector);
        var me = await AccountOfAsync(inspector);
        var good = Operation(SiteOperationKind.Write, 1, me) with { Note = "空地" };

        var answer = await TakenAsync(
            inspector, target.Id, good,
            Operation(SiteOperationKind.Answer, 2, me) with { Item = "nonsense", Answer = SiteAnswer.Yes },
            Operation(SiteOperationKind.Write, 3, Guid.NewGuid()) with { Note = "别人" });
        var again = await TakenAsync(inspector, target.Id, good with { Note = "改写" });

        Assert.Equal(["record.unknownItem", "record.notYours"], answer.Refused.Select(refusal => refusal.Why.Key));
        Assert.Equal("空地", Assert.Single(answer.Record.Operations).Note);
        Assert.Equal("record.idTaken", Assert.Single(again.Refused).Why.Key);
        Assert.Equal("空地", Assert.Single(again.Record.Operations).Note);
    }

    [SkippableFact]
    public async Task Finish_SignedByTwo_FinishesTheTarget()
    {
        using var supervisor = await server.SignInAsync("lin", Role.Supervisor, County);
        using var inspector = await server.SignInAsync("wu", Role.Inspector, County);
        var target = await VisitedAsync(server, supervisor, inspector);
        using var colleague = await server.SignInAsync("he", Role.Inspector, County);
        var me = await AccountOfAsync(inspector);
        var operations = Violation(me, Today);
        await TakenAsync(inspector, target.Id, [.. operations, Sign("吴", 7, me, operations)]);
        Assert.Equal("record.lacksSigners", await (await FinishAsync(inspector, target.Id)).ReadKeyAsync(HttpStatusCode.Conflict));
        await TakenAsync(colleague, target.Id, Sign("何", 7, await AccountOfAsync(colleague), operations));
        Assert.Equal("record.lacksFiles", await (await FinishAsync(inspector, target.Id)).ReadKeyAsync(HttpStatusCode.Conflict));
        await (await SendPhotoAsync(inspector, target.Id, Photo)).ReadAsync<SiteFile>();
        Assert.Equal("target.notYours", await (await FinishAsync(colleague, target.Id)).ReadKeyAsync(HttpStatusCode.Forbidden));

        var finished = await (await FinishAsync(inspector, target.Id)).ReadAsync<SiteRecordDetail>();
        var again = await (await FinishAsync(inspector, target.Id)).ReadAsync<SiteRecordDetail>();

        Assert.Equal((server.Clock.GetUtcNow(), 2), (finished.Summary.FinishedAt, finished.Summary.Signers));
        Assert.Equal(finished.Summary, again.Summary with { Products = finished.Summary.Products });
        var done = await inspector.GetFromJsonAsync<TargetSummary>($"{Routes.Targets}/{target.Id}");
        Assert.Equal((TargetStatus.Done, VisitFinding.ViolationFound), (done?.Status, done?.Finding));
        var known = await inspector.GetFromJsonAsync<CaseDetail>($"{Routes.Cases}/{finished.Summary.CaseId}");
        Assert.Equal((CaseState.Disposing, ViolationKind.NoLicence), (known?.Summary.State, known?.Summary.Violation));
        Assert.Equal((EvidenceStage.Before, PhotoHash), (known!.Evidence[0].Stage, Assert.Single(known.Evidence).Sha256)); // read above
        Assert.Equal((MeasureKind.StopProduction, "应急管理局"), (known.Measures[0].Measure.Kind, Assert.Single(known.Measures).Measure.Owner));
        Assert.Equal(finished.Summary.Id, Assert.Single((await supervisor.GetFromJsonAsync<SiteRecordSummary[]>($"{Routes.SiteRecords}?caseId={known.Summary.Id}"))!).Id);
    }

    [SkippableFact]
    public async Task Finish_OfACaseWithoutATarget_MovesTheCase()
    {
        await Grids.Town.BuildAsync(server);
        using var supervisor = await server.SignInAsync("lin", Role.Supervisor, County);
        using var inspector = await server.SignInAsync("wu", Role.Inspector, County);
        var me = await AccountOfAsync(inspector);
        var open = new OpenCaseRequest(
            Guid.NewGuid(), "东村养殖场", Grids.Town.Village, 114.001, 34.701, new CaseFacts("东村养殖场", null, null, null, "群众举报", null, null, null, null));
        (await supervisor.PostAsJsonAsync(Routes.Cases, open)).EnsureSuccessStatusCode();
        await (await supervisor.PostAsJsonAsync(
            $"{Routes.Cases}/{open.Id}/steps",
            new TakeCaseStepsRequest([new CaseStepRequest(Guid.NewGuid(), CaseStepKind.Dispatch, server.Clock.GetUtcNow(), To: me)]))).ReadAsync<CaseStepsAnswer>();
        var record = Guid.NewGuid();
        var operations = Violation(me, Today);
        operations = [.. operations, Sign("吴", 7, me, operations), Sign("何", 8, me, operations)];
        await (await inspector.PostAsJsonAsync($"{Routes.SiteRecords}/{record}/operations", new TakeSiteOperationsRequest(null, open.Id, operations))).ReadAsync<SiteOperationsAnswer>();
        await SendPhotoAsync(inspector, record, Photo);

        await (await FinishAsync(inspector, record)).ReadAsync<SiteRecordDetail>();

        var known = await inspector.GetFromJsonAsync<CaseDetail>($"{Routes.Cases}/{open.Id}");
        Assert.Equal(
            [CaseStepKind.Open, CaseStepKind.Dispatch, CaseStepKind.Verify, CaseStepKind.AddEvidence, CaseStepKind.Confirm, CaseStepKind.OrderMeasure],
            known?.Steps.Select(step => step.Kind));
    }

    [SkippableFact]
    public async Task Photo_SentTwice_IsOneFileAndReadsAsSent()
    {
        using var supervisor = await server.SignInAsync("lin", Role.Supervisor, County);
        using var inspector = await server.SignInAsync("wu", Role.Inspector, County);
        var target = await VisitedAsync(server, supervisor, inspector);
        Assert.Equal("record.notFound", await (await SendPhotoAsync(inspector, target.Id, Photo)).ReadKeyAsync(HttpStatusCode.NotFound));
        await TakenAsync(inspector, target.Id, Violation(await AccountOfAsync(inspector), Today));

        var answers = await Task.WhenAll(SendPhotoAsync(inspector, target.Id, Photo), SendPhotoAsync(inspector, target.Id, Photo));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal([PhotoHash], (await supervisor.GetFromJsonAsync<SiteRecordDetail>($"{Routes.SiteRecords}/{target.Id}"))?.Files);
        using var read = await supervisor.GetAsync($"{Routes.SiteRecords}/{target.Id}/files/{PhotoHash}");
        Assert.Equal(("image/jpeg", Convert.ToHexString(Photo)), (read.Content.Headers.ContentType?.MediaType, Convert.ToHexString(await read.Content.ReadAsByteArrayAsync())));
        Assert.Equal("record.fileKind", await (await SendPhotoAsync(inspector, target.Id, "<html>"u8.ToArray())).ReadKeyAsync(HttpStatusCode.BadRequest));
    }

    [SkippableFact]
    public async Task Record_OfAnotherCounty_IsNotThere()
    {
        using var supervisor = await server.SignInAsync("lin", Role.Supervisor, County);
        using var inspector = await server.SignInAsync("wu", Role.Inspector, County);
        var target = await VisitedAsync(server, supervisor, inspector);
        await TakenAsync(inspector, target.Id, Violation(await AccountOfAsync(inspector), Today));
        await SendPhotoAsync(inspector, target.Id, Photo);
        using var stranger = await server.SignInAsync("yu", Role.Inspector, "410105");
        var theirs = Violation(await AccountOfAsync(stranger), Today);

        Assert.Equal("record.notFound", await (await stranger.GetAsync($"{Routes.SiteRecords}/{target.Id}")).ReadKeyAsync(HttpStatusCode.NotFound));
        Assert.Equal("record.notFound", await (await stranger.GetAsync($"{Routes.SiteRecords}/{target.Id}/files/{PhotoHash}")).ReadKeyAsync(HttpStatusCode.NotFound));
        Assert.Equal("record.notFound", await (await TakeAsync(stranger, target.Id, theirs)).ReadKeyAsync(HttpStatusCode.NotFound));
        Assert.Equal("record.notFound", await (await SendPhotoAsync(stranger, target.Id, Photo)).ReadKeyAsync(HttpStatusCode.NotFound));
        Assert.Equal("record.notFound", await (await FinishAsync(stranger, target.Id)).ReadKeyAsync(HttpStatusCode.NotFound));
        Assert.Empty((await stranger.GetFromJsonAsync<SiteRecordSummary[]>(Routes.SiteRecords))!);
        using var unfit = await supervisor.PostAsJsonAsync($"{Routes.SiteRecords}/{target.Id}/operations", new TakeSiteOperationsRequest(target.Id, null, theirs));
        Assert.Equal(HttpStatusCode.Forbidden, unfit.StatusCode);
        Assert.Equal(6, await server.UseAsync((db, _) => db.SiteOperations.CountAsync()));
    }

    [SkippableFact]
    public async Task Begin_WithoutASubject_SaysWhatIsNeeded()
    {
        using var inspector = await server.SignInAsync("wu", Role.Inspector, County);
        var operations = Violation(await AccountOfAsync(inspector), Today);

        Assert.Equal("record.noSubject", await (await TakeAsync(inspector, Guid.NewGuid(), operations)).ReadKeyAsync(HttpStatusCode.NotFound));
        using var both = await inspector.PostAsJsonAsync($"{Routes.SiteRecords}/{Guid.NewGuid()}/operations", new TakeSiteOperationsRequest(Guid.NewGuid(), Guid.NewGuid(), operations));
        Assert.Equal("record.subject", await both.ReadKeyAsync(HttpStatusCode.BadRequest));
    }
}
