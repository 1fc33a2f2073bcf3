using System.Net;
using System.Net.Sockets;
using System.Text;
using GridMap.Cli.Hosting;
using GridMap.Contracts;

namespace GridMap.Cli.Tests.Labels;

/// <summary><c>gridmap labels next</c> and <c>repair</c> as a user calls them, against a server of its own.</summary>
public sealed class LabelsCommandTests : IDisposable
{
    private const string Next = """
        [{"suspectId":"00000001-0000-0000-0000-000000000000","number":"YS-2046-0001","worth":0.875,
          "reasons":[{"key":"label.unsure","arguments":{"score":"0.4"}},{"key":"label.firstOfItsKind","arguments":{}}]}]
        """;

    private const string Repair = """
        {"refiled":[{"suspectId":"00000001-0000-0000-0000-000000000000","number":"YS-2046-0001","verdict":"VisitLawful","judgedAt":"2046-03-05T08:00:00+00:00",
          "fileName":"first.tif","otherFileNames":["second.tif"]}],
         "doubtful":[{"suspectId":"00000002-0000-0000-0000-000000000000","number":"YS-2046-0002","verdict":"Confirmed","judgedAt":"2046-03-06T08:00:00+00:00",
          "fileName":"second.tif","otherFileNames":["first.tif","zeroth.tif"]}]}
        """;

    private readonly HttpListener _listener = new();
    private readonly string _passwordFile = Path.GetTempFileName();
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private readonly List<string> _asked = [];
    private readonly string _address;

    public LabelsCommandTests()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            _address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }

        File.WriteAllText(_passwordFile, "password\n");
        _listener.Prefixes.Add(_address);
        _listener.Start();
    }

    public void Dispose()
    {
        ((IDisposable)_listener).Dispose();
        File.Delete(_passwordFile);
    }

    [Fact]
    public async Task Next_Text_IsALineASuspectWithItsReasons()
    {
        Assert.Equal(GridMapCommand.Done, await RunAsync(HttpStatusCode.OK, "--area", "410122", "--rows", "7"));

        Assert.Contains($"{Routes.Labels}/next?area=410122&rows=7", _asked);
        var line = Assert.Single(_output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)).TrimEnd();
        Assert.StartsWith("YS-2046-0001  0.88  ", line, StringComparison.Ordinal);
        Assert.Equal(2, line.Split("; ").Length);
    }

    [Fact]
    public async Task Next_Json_IsWhatTheServerSaid()
    {
        Assert.Equal(GridMapCommand.Done, await RunAsync(HttpStatusCode.OK, "--json"));

        Assert.Contains("\"worth\":0.875", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains($"{Routes.Labels}/next?area=&rows=20", _asked);
    }

    [Fact]
    public async Task Next_ServerRefuses_ReturnsOneAndNamesIt()
    {
        Assert.Equal(GridMapCommand.Failed, await RunAsync(HttpStatusCode.Forbidden));

        Assert.Contains("127.0.0.1", _errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Theory]
    [InlineData("went", false)]
    [InlineData("would go", true, "--dry-run")]
    public async Task Repair_Text_NamesWhatWasPutRightAndWhatNobodyCanTell(string verb, bool isTrial, params string[] more)
    {
        Assert.Equal(GridMapCommand.Done, await RunAsync("repair", Repair, HttpStatusCode.OK, more));

        Assert.Contains($"{Routes.Labels}/repair?area=&trial={isTrial}", _asked);
        var lines = _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith($"YS-2046-0001  visit-lawful of 2046-03-05: {verb} from second.tif to first.tif", lines[0], StringComparison.Ordinal);
        Assert.Contains("first.tif or zeroth.tif", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repair_Before_IsAskedOfTheServerAsAnInstant()
    {
        Assert.Equal(GridMapCommand.Done, await RunAsync("repair", Repair, HttpStatusCode.OK, "--before", "2046-03-01T00:00:00Z", "--json"));

        Assert.Contains($"{Routes.Labels}/repair?area=&before=2046-03-01T00%3A00%3A00.0000000%2B00%3A00&trial=False", _asked);
        Assert.Contains("\"doubtful\":[", _output.ToString(), StringComparison.Ordinal);
    }

    private Task<int> RunAsync(HttpStatusCode status, params string[] more) => RunAsync("next", Next, status, more);

    private async Task<int> RunAsync(string verb, string body, HttpStatusCode status, params string[] more)
    {
        var serving = ServeAsync(status, body);
        var exit = await GridMapCommand.RunAsync(
            ["labels", verb, "--server", _address, "--user", "wei", "--password-file", _passwordFile, .. more], _output, _errors);
        _listener.Stop();
        await serving;
        return exit;
    }

    private async Task ServeAsync(HttpStatusCode status, string body)
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                var path = context.Request.RawUrl ?? "";
                _asked.Add(path);
                var isToken = path == $"{Routes.Session}/token";
                context.Response.StatusCode = (int)(isToken ? HttpStatusCode.OK : status);
                context.Response.ContentType = "application/json";
                context.Response.Close(Encoding.UTF8.GetBytes(isToken ? """{"accessToken":"token"}""" : status is HttpStatusCode.OK ? body : "{}"), willBlock: false);
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                // Stopped by the test.
                return;
            }
        }
    }
}
