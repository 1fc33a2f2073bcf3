using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using GridMap.Screening.Tables;

namespace GridMap.Screening.Tests.Tables;

/// <summary>Tables longer than are looked at row by row.</summary>
public sealed class BulkCheckTests : IDisposable
{
    private const int Rows = BulkCheck.LookedAt + 2_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-bulk-").FullName;
    private readonly TableReport _report = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Run_RowsFarBehind_AreToldByRowAndNumber()
    {
        using var source = Open(row => row switch
        {
            Rows - 10 => "m,not a day,5",
            Rows - 9 => "m,2026-01-01,many",
            Rows - 8 => ",2026-01-01,5",
            Rows - 7 => "m,,5",
            Rows - 6 => "m,2026/3/1,5",
            > Rows - 6 and <= Rows - 2 => "m,2026-01-01,5,and,more",
            _ => string.Create(CultureInfo.InvariantCulture, $"m{row},2026-01-01,5"),
        });

        BulkCheck.Run(source, _report, CancellationToken.None);

        // Row 1 is the heading.
        Assert.Contains(_report.Faults, fault => fault is { Row: Rows - 9, Field: "date", What.Key: "screening.rowNoDay" });
        Assert.Contains(_report.Faults, fault => fault is { Row: Rows - 8, Field: "kwh", What.Key: "screening.rowNoNumber" });
        Assert.Contains(_report.Faults, fault => fault is { Row: Rows - 7, Field: "meter", What.Key: "screening.rowBlank" });
        Assert.Contains(_report.Faults, fault => fault is { Row: Rows - 6, Field: "date", What.Key: "screening.rowBlank" });
        Assert.Equal(4, _report.Faults.Count(fault => fault.What.Key == "screening.rowCells"));
        Assert.Equal(Rows, _report.Tables["load.csv"].Read);
        Assert.Equal(Rows - 8, _report.Tables["load.csv"].Used);
    }

    [Fact]
    public void Run_AfterOneRowInAnotherStyle_ItIsStillRead()
    {
        using var source = Open(row => row == Rows - 5 ? "late,2026年3月1日,5" : string.Create(CultureInfo.InvariantCulture, $"m{row},2026-01-01,5"));

        BulkCheck.Run(source, _report, CancellationToken.None);

        Assert.Equal("2026-03-01", Value($"SELECT CAST(date AS VARCHAR) FROM ({source.ToSelect()}) WHERE meter = 'late'"));
        Assert.Empty(_report.Faults);
    }

    [Fact]
    public void Run_MoreFaultsThanAreNamed_AreCountedAndSummedUp()
    {
        using var source = Open(row => row > BulkCheck.LookedAt ? "m,unread,5" : string.Create(CultureInfo.InvariantCulture, $"m{row},2026-01-01,5"));

        BulkCheck.Run(source, _report, CancellationToken.None);

        Assert.Equal(BulkCheck.Named, _report.Faults.Count(fault => fault.What.Key == "screening.rowNoDay"));
        Assert.Equal("2000", Assert.Single(_report.Faults, fault => fault.What.Key == "screening.rowsNoDay").What.Arguments["count"]);
        Assert.Equal(2000, _report.Tables["load.csv"].Faults);
        Assert.Equal(2000, _report.Reasons[("load.csv", "date", "screening.rowNoDay")]);
    }

    [Theory]
    [InlineData("1777593600")] // 2026-05-01 08:00 in Beijing
    [InlineData("1777593600000")]
    [InlineData("20260501080000")]
    [InlineData("2026年5月1日 8:00:00")]
    public void ToSelect_MomentsOfManyStyles_AreTheSame(string moment)
    {
        var path = Path.Combine(_folder, "fixes.csv");
        File.WriteAllText(path, $"vehicle,timestamp,lon,lat\nA,{moment},113.6,34.7\n");
        using var source = TableSource.Open(path, TableKind.Trajectories, ColumnMapping.Empty);

        BulkCheck.Run(source, _report, CancellationToken.None);

        Assert.Equal("2026-05-01 08:00:00", Value($"SELECT CAST(timestamp AS VARCHAR) FROM ({source.ToSelect()})"));
        Assert.Empty(_report.Faults);
        Value($"COPY (SELECT 'A' AS vehicle, 1777593600 AS timestamp, 113.6 AS lon, 34.7 AS lat) TO '{path}.parquet' (FORMAT parquet)");
        using var parquet = TableSource.Open(path + ".parquet", TableKind.Trajectories, ColumnMapping.Empty);
        Assert.Equal("2026-05-01 08:00:00", Value($"SELECT CAST(timestamp AS VARCHAR) FROM ({parquet.ToSelect()})"));
    }

    private static object? Value(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private TableSource Open(Func<int, string> row)
    {
        var text = new StringBuilder("meter,date,kwh\n");
        for (var i = 1; i <= Rows; i++) text.Append(row(i)).Append('\n');
        var path = Path.Combine(_folder, "load.csv");
        File.WriteAllText(path, text.ToString());
        return TableSource.Open(path, TableKind.Electricity, ColumnMapping.Empty);
    }
}
