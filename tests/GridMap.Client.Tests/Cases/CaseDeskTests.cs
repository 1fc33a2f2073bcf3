using System.Net;
using System.Text.Json;
using GridMap.Client.Cases;
using GridMap.Client.Live;
using GridMap.Client.Tests.Live;
using GridMap.Client.Tests.Shell;
using GridMap.Client.Words;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace GridMap.Client.Tests.Cases;

public sealed class CaseDeskTests : IAsyncDisposable
{
    private static readonly CaseDetail Suspected = CaseSamples.Detail(CaseSamples.Summary(1, CaseState.Suspected), [CaseStepKind.Exclude]);

    private readonly ClientTestContext _context = new();
    private readonly string _steps = $"POST /api/cases/{Samples.Id(1)}/steps";

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [Fact]
    public async Task Send_Refused_SaysWhyAndKeepsWhatWasTyped()
    {
        using var desk = await OpenAsync(Suspected);
        Answer(Suspected, CaseStepFate.Refused, new Message("case.wrongState", new Dictionary<string, string> { ["state"] = "Closed", ["step"] = "Exclude" }));

        var isTaken = await desk.SendAsync(Words);

        Assert.False(isTaken);
        Assert.Equal("案件处于“已销号”，不能执行“排除”。请刷新后查看最新状态。", desk.Refusal);
        Assert.Equal("沼气罐", desk.Open?.Reason);
    }

    [Fact]
    public async Task Send_AgainAfterALostLine_SendsTheSameStep()
    {
        using var desk = await OpenAsync(Suspected);
        _context.Answer(_steps, new { }, HttpStatusCode.BadGateway);
        await desk.SendAsync(Words);
        var first = SentId();
        Assert.NotNull(desk.Refusal);

        Answer(Suspected with { Summary = Suspected.Summary with { State = CaseState.Excluded, Version = 2 } }, CaseStepFate.AlreadyTaken);
        var isTaken = await desk.SendAsync(Words);

        Assert.True(isTaken);
        Assert.Equal(first, SentId());
        Assert.Equal((CaseState.Excluded, null), (desk.Detail?.Summary.State, desk.Open));
    }

    [Fact]
    public async Task Send_DeviceWhoseClockIsBehind_ComesAfterTheLastStep()
    {
        var last = CaseSamples.Step(2, CaseStepKind.Reopen) with { At = Samples.Noon.AddMinutes(3) };
        using var desk = await OpenAsync(CaseSamples.Detail(Suspected.Summary, Suspected.Next, CaseSamples.Step(1, CaseStepKind.Open, -3), last));
        Answer(Suspected, CaseStepFate.Taken);

        await desk.SendAsync(Words);

        using var sent = JsonDocument.Parse(_context.Sent[_steps]);
        Assert.Equal(last.At, sent.RootElement.GetProperty("steps")[0].GetProperty("at").GetDateTimeOffset());
    }

    [Fact]
    public async Task Begin_AnotherStepAndBack_HasWhatWasTyped()
    {
        using var desk = await OpenAsync(Suspected);

        desk.Begin(CaseStepKind.Suspend);
        desk.Begin(CaseStepKind.Exclude);

        Assert.Equal("沼气罐", desk.Open?.Reason);
    }

    [Fact]
    public async Task Begin_Close_ProposesThreeRechecks()
    {
        using var desk = await OpenAsync(Suspected);

        desk.Begin(CaseStepKind.Close);

        Assert.Equal([CaseSamples.Today.AddDays(30), CaseSamples.Today.AddDays(90), CaseSamples.Today.AddDays(180)], desk.Open?.RecheckDays);
    }

    private Wording Words => _context.Services.GetRequiredService<Wording>();

    private async Task<CaseDesk> OpenAsync(CaseDetail detail)
    {
        _context.Answer($"GET /api/cases/{Samples.Id(1)}", detail);
        var desk = new CaseDesk(Samples.Id(1), _context.Services.GetRequiredService<CaseCalls>(), _context.Services.GetRequiredService<LiveMap>(), _context.Time);
        await desk.LoadAsync();
        desk.Begin(CaseStepKind.Exclude);
        (desk.Open ?? throw new InvalidOperationException("No step is open.")).Reason = "沼气罐";
        return desk;
    }

    private void Answer(CaseDetail detail, CaseStepFate fate, Message? why = null) =>
        _context.Answer(_steps, new CaseStepsAnswer(detail, [new CaseStepAnswer(Samples.Id(3), fate, why)]));

    private Guid SentId()
    {
        using var sent = JsonDocument.Parse(_context.Sent[_steps]);
        return sent.RootElement.GetProperty("steps")[0].GetProperty("id").GetGuid();
    }
}
