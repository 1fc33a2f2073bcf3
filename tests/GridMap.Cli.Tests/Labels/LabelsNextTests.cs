using System.Net;
using System.Net.Sockets;
using System.Text;
using GridMap.Cli.Hosting;
using GridMap.Contracts;

namespace GridMap.Cli.Tests.Labels;

/// <summary><c>gridmap labels next</c> as a user calls it, against a server of its own.</summary>
public sealed class LabelsNextTests : IDisposable
{
    private const string Next = """
        [{"suspectId":"00000001-0000-0000-0000-000000000000","number":"YS-2046-0001","worth":0.875,
          "reasons":[{"key":"label.unsure","arguments":{"score":"0.4"}},{"key":"label.firstOfItsKind","arguments":{}}]}]
        """;

    private readonly HttpListener _listener = new();
    private readonly string _passwordFile = Path.GetTempFileName();
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private readonly List<string> _asked = [];
    private readonly string _address;

    public LabelsNextTests()
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

    private async Task<int> RunAsync(HttpStatusCode status, params string[] more)
    {
        var serving = ServeAsync(status);
        var exit = await GridMapCommand.RunAsync(
            ["labels", "next", "--server", _address, "--user", "wei", "--password-file", _passwordFile, .. more], _output, _errors);
        _listener.Stop();
        await serving;
        return exit;
    }

    private async Task ServeAsync(HttpStatusCode status)
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
                context.Response.Close(Encoding.UTF8.GetBytes(isToken ? """{"accessToken":"token"}""" : status is HttpStatusCode.OK ? Next : "{}"), willBlock: false);
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                // Stopped by the test.
                return;
            }
        }
    }
}
