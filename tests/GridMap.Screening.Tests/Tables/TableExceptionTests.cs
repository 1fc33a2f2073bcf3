using DuckDB.NET.Data;
using GridMap.Domain;
using GridMap.Screening.Places;
using GridMap.Screening.Runs;
using GridMap.Screening.Tables;

namespace GridMap.Screening.Tests.Tables;

/// <summary>What whoever sent a file reads on a page, where there are no options.</summary>
public sealed class TableExceptionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-refused-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("places.csv", "", "screened.tableEmpty")]
    [InlineData("places.csv", "甲1,东关旧厂,113.655,34.745\n甲2,西关粮仓,113.657,34.747\n", "screened.tableNoHeadings count=2")]
    [InlineData("places.csv", "统计表\n编号,名称\n1,甲\n", "screened.tableColumnMissing field=lon or x, lat or y, row=2")]
    [InlineData("places.csv", "place_id,lon,lat\n,,\n1,,\n", "screened.tableNoPlaces")]
    [InlineData("places.xlsx", "PK\u0003\u0004 and no more", "screened.tableNoWorkbook")]
    [InlineData("places.parquet", "PAR1 and no more", "screened.tableBrokenParquet")]
    [InlineData("places.geojson", "{\n\"features\":", "screened.tableNoJson row=2")]
    [InlineData("places.geojson", "{\"type\":\"Feature\"}", "screened.tableNoFeatures")]
    public void Read_PlacesThatCannotBeUsed_SayWhyWithoutOptions(string name, string text, string expected)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);

        var why = Assert.Throws<TableException>(() => PlaceTable.Read(path, ColumnMapping.Empty, new TableReport())).Why;

        Assert.Equal(name, why.Arguments["fileName"]);
        Assert.Equal(expected, Told(why));
    }

    [Theory]
    [InlineData("name", "法定代表人", "screened.tablePersonal field=name, heading=法定代表人")]
    [InlineData("name", "叫法", "screened.tableHeadingGone field=name, heading=叫法")]
    [InlineData("colour", "企业名称", "screened.tableFieldUnknown field=colour")]
    public void Open_ColumnsThatDoNotFitTheFile_NameFieldAndHeading(string field, string heading, string expected)
    {
        var path = Path.Combine(_folder, "register.csv");
        File.WriteAllText(path, "企业名称,法定代表人\n甲公司,某某\n");

        var trouble = Assert.Throws<TableException>(() => TableSource.Open(path, TableKind.Enterprises, ColumnMapping.Empty with { Columns = new Dictionary<string, string> { [field] = heading } }));

        Assert.Equal(expected, Told(trouble.Why));
        // The command speaks of its own option.
        Assert.Contains("--mapping", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ParquetWithBrokenPages_IsNoCrash()
    {
        var path = Path.Combine(_folder, "fixes.parquet");
        WriteParquet(path, Fixes(2000));
        // The table of contents at the end is whole.
        using (var file = File.OpenHandle(path, FileMode.Open, FileAccess.Write)) RandomAccess.Write(file, [.. Enumerable.Repeat((byte)0xFF, 2000)], fileOffset: 4);

        Assert.Equal("screened.tableBrokenParquet", Assert.Throws<TableException>(() => TableSource.Open(path, TableKind.Trajectories, ColumnMapping.Empty)).Why.Key);
    }

    [Fact]
    public async Task Run_ParquetThatBreaksFarDown_NamesTheFile()
    {
        var files = new ScreeningFiles { Places = Path.Combine(_folder, "places.csv"), Trajectories = Path.Combine(_folder, "fixes.parquet") };
        await File.WriteAllTextAsync(files.Places, "place_id,lon,lat\n1,113.4,34.8\n");
        WriteParquet(files.Trajectories, Fixes(300_000));
        using (var file = File.OpenHandle(files.Trajectories, FileMode.Open, FileAccess.Write))
        {
            RandomAccess.Write(file, [.. Enumerable.Repeat((byte)0xFF, 100_000)], RandomAccess.GetLength(file) * 5 / 6);
        }

        var why = (await Assert.ThrowsAsync<TableException>(() => ScreeningRun.RunAsync(files, new ScreeningSettings(), null, CancellationToken.None))).Why;

        // The look at the first rows reads ahead, and may meet it before the query does.
        Assert.Contains(why.Key, (string[])["screened.tableBrokenParquet", "screened.tableRefused"]);
        Assert.Equal("fixes.parquet", why.Arguments["fileName"]);
    }

    private static string Fixes(int count) =>
        $"SELECT 'a' AS vehicle, TIMESTAMP '2026-11-01' + to_seconds(i) AS timestamp, 113 + i / 7e6 AS lon, 34 + i / 9e6 AS lat FROM range({count}) fixes(i)";

    private static void WriteParquet(string path, string query)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"COPY ({query}) TO '{path}' (FORMAT parquet)";
        command.ExecuteNonQuery();
    }

    private static string Told(Phrase why) => (why with { Arguments = why.Arguments.Where(pair => pair.Key != "fileName").ToDictionary() }).ToString();
}
