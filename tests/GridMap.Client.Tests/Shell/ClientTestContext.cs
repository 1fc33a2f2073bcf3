using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Bunit;
using GridMap.Client.Areas;
using GridMap.Client.Cases;
using GridMap.Client.Households;
using GridMap.Client.Incidents;
using GridMap.Client.Departments;
using GridMap.Client.Liaison;
using GridMap.Client.Live;
using GridMap.Client.Operations;
using GridMap.Client.People;
using GridMap.Client.Screening;
using GridMap.Client.Shell;
using GridMap.Client.Suspects;
using GridMap.Client.Supervision;
using GridMap.Client.Sweeps;
using GridMap.Client.Tests.Live;
using GridMap.Client.TipOffs;
using GridMap.Client.Visits;
using GridMap.Client.Wire;
using GridMap.Client.Words;
using GridMap.Contracts.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace GridMap.Client.Tests.Shell;

/// <summary>The client's services with a server whose answers the test writes; pages speak Chinese.</summary>
internal sealed class ClientTestContext : BunitContext
{
    private readonly Dictionary<string, (HttpStatusCode Status, string Body)> _answers = new(StringComparer.Ordinal);

    internal ClientTestContext()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./js/shell.js").Mode = JSRuntimeMode.Loose;
        Services.AddMudServices(options => options.PopoverOptions.CheckForPopoverProvider = false);
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(Time);
        Services.AddSingleton(new HttpClient(new AnswerHandler(this)) { BaseAddress = new Uri("http://localhost/") });
        Services.AddSingleton<GridMapApi>().AddSingleton<Browser>().AddSingleton<SessionState>().AddSingleton<SuspectCalls>().AddSingleton<IncidentCalls>()
            .AddSingleton<CaseCalls>().AddSingleton<CaseFiles>().AddSingleton<SweepCalls>().AddSingleton<CellShapes>().AddSingleton<SheetDesk>()
            .AddSingleton<AreaNames>().AddSingleton<DepartmentCalls>().AddSingleton<LiaisonCalls>().AddSingleton<OperationCalls>().AddSingleton<ScreeningCalls>().AddSingleton<SupervisionCalls>();
        Services.AddSingleton<TipCalls>().AddSingleton<TipPictures>();
        Services.AddSingleton<RecordShelf>().AddSingleton<RecordBox>().AddSingleton<HouseholdBox>().AddSingleton<HazardCalls>();
        Services.AddSingleton<Wording>().AddSingleton<Moments>().AddSingleton<Keyboard>().AddSingleton<Appearance>();
        Services.AddSingleton<IMapFeed>(Feed).AddSingleton(new Random(1)).AddSingleton<LiveMap>().AddSingleton<PlayedMoment>();
    }

    internal FakeTimeProvider Time { get; } = new(Samples.Noon);

    internal ScriptedFeed Feed { get; } = new();

    internal List<string> Requests { get; } = [];

    /// <summary>What was sent last with each request that carries something.</summary>
    internal Dictionary<string, string> Sent { get; } = [];

    internal void Answer(string request, object body, HttpStatusCode status = HttpStatusCode.OK) =>
        _answers[request] = (status, JsonSerializer.Serialize(body, WireJson.Options));

    internal void SignIn(params Role[] roles) =>
        Services.GetRequiredService<SessionState>().Set(new SessionInfo(Samples.Id(1), "tester", "Tester", roles, ["4101"]));

    private sealed class AnswerHandler(ClientTestContext context) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
        {
            var name = $"{request.Method} {request.RequestUri?.PathAndQuery}";
            context.Requests.Add(name);
            if (request.Content is not null)
            {
                context.Sent[name] = await request.Content.ReadAsStringAsync(cancellation);
            }

            var (status, body) = context._answers.GetValueOrDefault(name, (HttpStatusCode.NotFound, "{}"));
            return new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        }
    }
}
