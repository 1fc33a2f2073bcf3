using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using GridMap.Cli.Hosting;
using GridMap.Cli.Tests.Hosting;
using GridMap.Cli.Work;
using GridMap.Contracts.Jobs;
using GridMap.Contracts.Screening;
using GridMap.Contracts.Wording;
using GridMap.Detection.DetectionModels;
using GridMap.Domain;

namespace GridMap.Cli.Tests.Work;

public sealed class TableFailureTests : IDisposable
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-tables-").FullName;
    private readonly StringWriter _log = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(ScreeningTask.Preview, "甲1,东关旧厂,113.655\n甲2,西关粮仓,113.657\n", "在“场所.csv”最前面 2 行里没有找到表头。请在数据上方补一行表头（每列一个名称），再重新上传。")]
    [InlineData(ScreeningTask.Screen, "编号,经度,纬度\n1,113.4,34.8\n", "“场所.csv”里没有“东经”这一列，而“lon”要从这一列读取。请打开它的“预览与对应列”另选一列，或重新上传有这一列的文件。")]
    [InlineData(ScreeningTask.Screen, "编号,东经,纬度\n1,,\n", "“场所.csv”里没有一处可用的场所：每行都要有场所编号和位置（经度、纬度，或东、北坐标）。请补全后重新上传，或打开它的“预览与对应列”核对选列。")]
    public async Task Run_TableThatCannotBeRead_IsExplainedForThePage(ScreeningTask task, string table, string expected)
    {
        var failure = await RunAsync(task, table);

        Assert.False(failure.MayRetry);
        Assert.Equal(expected, MessageText.Render(failure.Failure, Chinese));
        var english = MessageText.Render(failure.Failure, CultureInfo.InvariantCulture);
        Assert.Contains("场所.csv", english, StringComparison.Ordinal);
        Assert.DoesNotContain("--", english, StringComparison.Ordinal);
        // Whoever runs the worker reads what the engine says.
        Assert.Contains("场所.csv: ", _log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_BrokenCharacters_NamesNoOption()
    {
        var said = PageWords.Of(Phrase.Of("screening.rowBroken"));

        Assert.Equal("含无法识别的字符；请把文件另存为 UTF-8 编码后重新上传", MessageText.Render(said, Chinese));
        Assert.DoesNotContain("--", MessageText.Render(said, CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private async Task<JobFailure> RunAsync(ScreeningTask task, string table)
    {
        var bytes = Encoding.UTF8.GetBytes(table);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var mapping = task is ScreeningTask.Screen ? new Dictionary<string, string> { ["lon"] = "东经" } : [];
        var lease = new ScreeningLease(
            Guid.NewGuid(), Guid.NewGuid(), task, [new ScreeningInput(ScreeningTable.Places, "场所.csv", bytes.Length, sha256, LocalPath: null, mapping)], [], 30, 1, new DateOnly(2026, 11, 27));
        JobFailure? failure = null;
        using var server = new ScriptedServer(async (request, cancellation) =>
        {
            switch (request.RequestUri?.Segments[^1])
            {
                case "lease" when request.RequestUri.AbsolutePath.EndsWith("/screening/lease", StringComparison.Ordinal):
                    return new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(lease) };
                case var last when last == sha256:
                    return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(bytes) };
                case "failure":
                    failure = await request.Content!.ReadFromJsonAsync<JobFailure>(cancellation); // A failure is told.
                    return new HttpResponseMessage(HttpStatusCode.NoContent);
                default:
                    return new HttpResponseMessage(HttpStatusCode.NoContent);
            }
        });
        using var http = server.CreateClient();
        var api = new WorkerApi(http);
        var clock = TimeProvider.System;
        var patience = new Patience(clock, TextWriter.Null, TimeSpan.FromMinutes(1));
        var settings = new WorkerSettings("test", ModelFolder: null, Threads: 1, ExecutionProvider.Cpu, IsOnce: true, Path.Combine(_folder, "scratch"));
        using var model = new WorkerModel(settings, TextWriter.Null);
        await new WorkLoop(
            api, patience, new JobProcessor(api, patience, settings, model, clock), new ScreeningProcessor(api, patience, settings, clock), new TerrainProcessor(api, patience, settings), settings, clock, _log)
            .RunAsync(CancellationToken.None);
        return failure ?? throw new InvalidOperationException($"Nothing was told. {_log}");
    }
}
