using System.Net;
using System.Text;
using GridMap.Client.Wire;
using GridMap.Contracts.People;

namespace GridMap.Client.Tests.Wire;

public sealed class GridMapApiTests
{
    private const string Session = """
        {"accountId":"00000000-0000-0000-0000-000000000001","userName":"a","displayName":"A","roles":["Commander"],"areaCodes":["4101"]}
        """;

    [Fact]
    public async Task GetAsync_JsonValue_IsOk()
    {
        var reply = await ApiThatAnswers(HttpStatusCode.OK, Session).GetAsync<SessionInfo>("/api/session", CancellationToken.None);

        var ok = Assert.IsType<Reply<SessionInfo>.Ok>(reply);
        Assert.Equal([Role.Commander], ok.Value.Roles);
    }

    [Fact]
    public async Task GetAsync_ProblemWithKey_KeepsKeyAndPlaces()
    {
        const string Problem = """{"title":"Stale","detail":"Now at 4.","messageKey":"suspect.stale","messageArguments":{"version":"4"}}""";

        var reply = await ApiThatAnswers(HttpStatusCode.Conflict, Problem, "application/problem+json")
            .GetAsync<SessionInfo>("/api/session", CancellationToken.None);

        var problem = Assert.IsType<Reply<SessionInfo>.Problem>(reply);
        Assert.Equal((409, "suspect.stale", "4", "Now at 4."), (problem.Status, problem.Message?.Key, problem.Message?.Arguments["version"], problem.Text));
    }

    [Theory]
    [InlineData("""{"title":"Invalid","errors":{"Name":["The Name field is required."]}}""", "The Name field is required.")]
    [InlineData("<html>proxy</html>", "Bad Request")]
    [InlineData("", "Bad Request")]
    public async Task GetAsync_ProblemWithoutKey_SaysWhatTheServerSaid(string body, string text)
    {
        var reply = await ApiThatAnswers(HttpStatusCode.BadRequest, body).GetAsync<SessionInfo>("/api/session", CancellationToken.None);

        Assert.Equal(new Reply<SessionInfo>.Problem(400, Message: null, text), reply);
    }

    [Fact]
    public async Task GetAsync_NoServer_IsOffline()
    {
        var api = Api(_ => throw new HttpRequestException("refused"));

        Assert.IsType<Reply<SessionInfo>.Offline>(await api.GetAsync<SessionInfo>("/api/session", CancellationToken.None));
    }

    [Fact]
    public async Task GetAsync_HtmlInsteadOfJson_IsAProblem()
    {
        var reply = await ApiThatAnswers(HttpStatusCode.OK, "<html>", "text/html").GetAsync<SessionInfo>("/api/session", CancellationToken.None);

        Assert.IsType<Reply<SessionInfo>.Problem>(reply);
    }

    [Fact]
    public async Task DeleteAsync_NoContent_IsOk() =>
        Assert.IsType<Reply<Nothing>.Ok>(await ApiThatAnswers(HttpStatusCode.NoContent, "").DeleteAsync<Nothing>("/api/session", CancellationToken.None));

    [Fact]
    public async Task GetAsync_Unauthorised_SaysThatTheSessionIsLost()
    {
        var api = ApiThatAnswers(HttpStatusCode.Unauthorized, "");
        var lost = 0;
        api.SessionLost += () => lost++;

        await api.GetAsync<SessionInfo>("/api/suspects", CancellationToken.None);

        Assert.Equal(1, lost);
    }

    private static GridMapApi ApiThatAnswers(HttpStatusCode status, string body, string type = "application/json") =>
        Api(_ => new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, type) });

    private static GridMapApi Api(Func<HttpRequestMessage, HttpResponseMessage> answer) =>
        new(new HttpClient(new AnswerHandler(answer)) { BaseAddress = new Uri("http://localhost/") });

    private sealed class AnswerHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation) =>
            Task.FromResult(answer(request));
    }
}
