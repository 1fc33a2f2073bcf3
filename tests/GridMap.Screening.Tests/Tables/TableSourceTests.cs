using System.Text;
using DuckDB.NET.Data;
using GridMap.Screening.Enterprises;
using GridMap.Screening.Tables;
using MiniExcelLibs;

namespace GridMap.Screening.Tests.Tables;

public sealed class TableSourceTests : IDisposable
{
    private const string Register = "企业名称,统一社会信用代码,经营范围,注册地址,登记状态,法定代表人,经度,纬度\n恒达化工有限公司,91350100M000100Y43,化工产品生产,王村12号,存续,某某,113.40,34.80\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-tables-").FullName;
    private readonly TableReport _report = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16", "utf-16-plain", "utf-16be", "gb18030"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Open_AnyEncoding_IsFound(string name)
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!; // there on every system
        byte[] bytes = name switch
        {
            "utf-8" => new UTF8Encoding(false).GetBytes(Register),
            "utf-8-bom" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Register)],
            "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Register)],
            "utf-16-plain" => Encoding.Unicode.GetBytes(Register),
            "utf-16be" => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Register)],
            _ => gb.GetBytes(Register),
        };
        File.WriteAllBytes(At("register.csv"), bytes);

        using var source = TableSource.Open(At("register.csv"), TableKind.Enterprises, ColumnMapping.Empty);
        var firm = Assert.Single(EnterpriseTable.Read(source, _report));

        Assert.Equal("恒达化工有限公司", firm.Name);
        Assert.Equal("化工产品生产", firm.Scope);
        Assert.Equal(113.40, firm.Position?.Longitude);
        Assert.Empty(_report.Faults);
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void Open_TitlesAboveAndAnotherDelimiter_AreFound(string delimiter)
    {
        var path = Write("register.txt", $"郑州市企业登记表{delimiter}\n制表日期：2026-11-27\n\n序号{delimiter}单位名称{delimiter}经营范围{delimiter}有效期至\n1{delimiter}甲公司{delimiter}\"涂料{delimiter}油漆\"{delimiter}2026年11月7日\n");

        using var source = TableSource.Open(path, TableKind.Enterprises, ColumnMapping.Empty);
        var firm = Assert.Single(EnterpriseTable.Read(source, _report));

        Assert.Equal(4, source.HeaderRow);
        Assert.Equal($"涂料{delimiter}油漆".Replace("\t", " ", StringComparison.Ordinal), firm.Scope);
        Assert.Equal(new DateOnly(2026, 11, 7), firm.LicenceUntil);
    }

    [Theory]
    [InlineData("2026-11-27")]
    [InlineData("2026/11/27")]
    [InlineData("20261127")]
    [InlineData("2026年11月27日")]
    [InlineData("４６３５３")]
    [InlineData("46353")]
    public void Rows_DaysInEveryStyle_AreRead(string day)
    {
        var path = Write("register.csv", $"name,licence_until\n甲公司,{day}\n");

        using var source = TableSource.Open(path, TableKind.Enterprises, ColumnMapping.Empty);

        Assert.Equal(new DateOnly(2026, 11, 27), Assert.Single(EnterpriseTable.Read(source, _report)).LicenceUntil);
    }

    [Fact]
    public void Rows_Faults_AreToldByRowAndFieldAndGoodRowsUsed()
    {
        var path = Write("register.csv", "name,credit_code,status,licence_until,lon,lat\n甲公司,91350100M000100Y44,存续,昨天,34.80,113.40\n,,,,,\n乙公司,,梦游,,113.4,\n甲公司,91350100M000100Y44,存续,昨天,34.80,113.40\n丙公司,,存续,,38400123.4,3850000.1\n");

        using var source = TableSource.Open(path, TableKind.Enterprises, ColumnMapping.Empty);
        var firms = EnterpriseTable.Read(source, _report);

        Assert.Equal(["甲公司", "乙公司", "丙公司"], firms.Select(firm => firm.Name));
        Assert.Equal(113.40, firms[0].Position?.Longitude);
        Assert.InRange(firms[2].Position?.Longitude ?? 0, 112.5, 113);
        Assert.Contains(_report.Faults, fault => fault is { Row: 2, Field: "credit_code", IsLeftOut: false, What.Key: "screening.rowCodeCheckDigit" });
        Assert.Contains(_report.Faults, fault => fault is { Row: 2, Field: "licence_until", What.Key: "screening.rowNoDay" });
        Assert.Contains(_report.Faults, fault => fault is { Row: 2, Field: "lon", What.Key: "screening.rowSwapped" });
        Assert.Contains(_report.Faults, fault => fault is { Row: 4, Field: "status", What.Key: "screening.rowUnknownStatus" });
        Assert.Contains(_report.Faults, fault => fault is { Row: 4, Field: "lon", What.Key: "screening.rowHalfPosition" });
        Assert.Contains(_report.Faults, fault => fault is { Row: 5, IsLeftOut: true, What.Key: "screening.rowDouble" });
        Assert.Contains(_report.Faults, fault => fault is { Row: 6, Field: "lon", What.Key: "screening.rowMetres" });
        Assert.Equal(new TableCount(4, 3, _report.Faults.Count), _report.Tables["register.csv"]);
    }

    [Theory]
    [InlineData("经度(GCJ02),纬度(GCJ02)", 113.6314466645, 34.7454174515)]
    [InlineData("百度经度,百度纬度", 113.6378473549, 34.7517230898)]
    public void Rows_DeclaredFrames_AreConverted(string headings, double longitude, double latitude)
    {
        var path = Write("register.csv", FormattableString.Invariant($"name,{headings}\n甲公司,{longitude},{latitude}\n"));
        var mapping = headings.Contains("百度", StringComparison.Ordinal) ? ColumnMapping.Empty with { Columns = new Dictionary<string, string> { ["lon"] = "百度经度", ["lat"] = "百度纬度" } } : ColumnMapping.Empty;

        using var source = TableSource.Open(path, TableKind.Enterprises, mapping);
        var position = Assert.Single(EnterpriseTable.Read(source, _report)).Position;

        Assert.Equal(113.6254, position?.Longitude ?? 0, 1e-6);
        Assert.Equal(34.7466, position?.Latitude ?? 0, 1e-6);
    }

    [Fact]
    public void Open_Excel_ReadsTypedCells()
    {
        MiniExcel.SaveAs(At("register.xlsx"), new[] { new Dictionary<string, object> { ["企业名称"] = "甲公司", ["许可证有效期至"] = new DateTime(2026, 11, 27), ["经度"] = 113.4, ["纬度"] = 34.8 } });

        using var source = TableSource.Open(At("register.xlsx"), TableKind.Enterprises, ColumnMapping.Empty);
        var firm = Assert.Single(EnterpriseTable.Read(source, _report));

        Assert.Equal(new DateOnly(2026, 11, 27), firm.LicenceUntil);
        Assert.Equal(34.8, firm.Position?.Latitude);
    }

    [Theory]
    [InlineData("meter,date,kwh\nm1,2026-11-27,10.5\n", 10.5)]
    [InlineData("电表编号,用电日期,用电量(万千瓦时),用户名称\nm1,2026/11/27,0.0012,某某\n", 12)]
    [InlineData("电表编号,日期,电量MWh\nm1,20261127,1.5\n", 1500)]
    [InlineData("表号,日期,用电量\nm1,2026年11月27日,\"１,234.5度\"\n", 1234.5)]
    [InlineData("meter,date,kwh\nm1,46353,7\n", 7)]
    public void ToSelect_Load_IsKilowattHoursByDay(string text, double expected)
    {
        var path = Write("load.csv", text);

        using var source = TableSource.Open(path, TableKind.Electricity, ColumnMapping.Empty);
        var row = Assert.Single(Query(source.ToSelect(), "meter", "date", "kwh"));

        Assert.Equal("m1", row[0]);
        Assert.Equal(new DateOnly(2026, 11, 27), DateOnly.FromDateTime(Convert.ToDateTime(row[1] is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : row[1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(expected, Convert.ToDouble(row[2], System.Globalization.CultureInfo.InvariantCulture), 1e-9);
    }

    [Fact]
    public void ToSelect_TrajectoriesInGb18030OrParquet_HaveCanonicalColumns()
    {
        File.WriteAllBytes(At("fixes.csv"), CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("车牌号,定位时间,经度,纬度\n豫A12345,2026/11/27 08:00:00,113.4,34.8\n")); // there on every system

        using (var text = TableSource.Open(At("fixes.csv"), TableKind.Trajectories, ColumnMapping.Empty))
        {
            Assert.Equal("豫A12345", Assert.Single(Query(text.ToSelect(), "vehicle", "timestamp", "lon", "lat"))[0]);
            Query($"COPY ({text.ToSelect()}) TO '{At("fixes.parquet")}' (FORMAT parquet)");
        }

        using var parquet = TableSource.Open(At("fixes.parquet"), TableKind.Trajectories, ColumnMapping.Empty);
        var row = Assert.Single(Query(parquet.ToSelect(), "vehicle", "timestamp", "lon", "lat"));
        Assert.Equal(new DateTime(2026, 11, 27, 8, 0, 0), row[1]);
        Assert.Equal(113.4, row[2]);
    }

    [Fact]
    public void Preview_PersonsColumns_AreNeitherMappedNorShown()
    {
        var preview = TableSource.Preview(Write("register.csv", Register), TableKind.Enterprises, ColumnMapping.Empty, 5);

        var person = Assert.Single(preview.Columns, column => column.IsPersonal);
        Assert.Equal("法定代表人", person.Heading);
        Assert.Null(person.Field);
        Assert.Empty(person.Cells);
        Assert.Equal("business_scope", preview.Columns[2].Field);
        Assert.Equal(["化工产品生产"], preview.Columns[2].Cells);
    }

    [Fact]
    public void Fields_OfEveryTable_HoldNothingAboutPersons() =>
        Assert.All(Enum.GetValues<TableKind>().SelectMany(TableFields.Of), field => Assert.DoesNotContain(field.Words.Append(field.Name), TableFields.IsPersonal));

    [Theory]
    [InlineData("name", "法定代表人", "persons' data")]
    [InlineData("name", "没有", "no heading '没有'")]
    [InlineData("colour", "企业名称", "'colour' is no column")]
    public void Open_MappingThatCannotBe_IsRefused(string field, string heading, string expected)
    {
        var path = Write("register.csv", Register);

        var trouble = Assert.Throws<TableException>(() => TableSource.Open(path, TableKind.Enterprises, ColumnMapping.Empty with { Columns = new Dictionary<string, string> { [field] = heading } }));

        Assert.Contains(expected, trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Preview_HeadingsNobodyForesaw_CanBeMappedByHand()
    {
        File.WriteAllText(At("places.csv"), "二季度摸排底数\n代号,叫法,东向,北向,是什么\n甲1,东关旧厂,113.655,34.745,闲置厂房\n甲2,西关粮仓,113.657,34.747,仓库\n");

        var preview = TableSource.Preview(At("places.csv"), TableKind.Places, ColumnMapping.Empty, 5);

        Assert.Equal(["代号", "叫法", "东向", "北向", "是什么"], preview.Columns.Select(column => column.Heading));
        Assert.All(preview.Columns, column => Assert.Null(column.Field));
    }

    [Fact]
    public void Open_EveryFieldMappedOrSaidToBeNowhere_IsRead()
    {
        File.WriteAllText(At("places.csv"), "代号,东向,北向\n甲1,113.655,34.745\n");
        var said = new Dictionary<string, string> { ["place_id"] = "代号", ["lon"] = "东向", ["lat"] = "北向" };
        var every = TableFields.Of(TableKind.Places).ToDictionary(field => field.Name, field => said.GetValueOrDefault(field.Name, ""));

        using var source = TableSource.Open(At("places.csv"), TableKind.Places, ColumnMapping.Empty with { Columns = every });

        Assert.Equal(said.Keys.Order(), source.Columns.Keys.Order());
    }

    [Fact]
    public void Open_NoHeadings_SaysSo()
    {
        File.WriteAllText(At("places.csv"), "甲1,东关旧厂,113.655,34.745\n甲2,西关粮仓,113.657,34.747\n");

        var trouble = Assert.Throws<TableException>(() => TableSource.Open(At("places.csv"), TableKind.Places, ColumnMapping.Empty));

        Assert.Contains("no row of headings", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ColumnsMissing_NamesThemAndTheHeadings()
    {
        var path = Write("places.csv", "place_id,name,kind\n1,a,b\n");

        var trouble = Assert.Throws<TableException>(() => TableSource.Open(path, TableKind.Places, ColumnMapping.Empty));

        Assert.Contains("no column for lon or x, lat or y among the headings of row 1: place_id, name, kind", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mappings_WrittenAndRead_AreTheSame()
    {
        var mapping = new ColumnMapping(new Dictionary<string, string> { ["name"] = "单位" }, PositionFrame.Gcj02, 10_000, "gb18030", ';', 3, 4547);
        new ColumnMappings(new Dictionary<string, ColumnMapping> { ["a.csv"] = mapping }).Write(At("mapping.json"));

        var read = ColumnMappings.Read(At("mapping.json")).For("/elsewhere/a.csv");

        Assert.Equal(mapping.Columns, read.Columns);
        Assert.Equal(mapping with { Columns = read.Columns }, read);
    }

    private static List<object?[]> Query(string sql, params string[] columns)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = columns.Length == 0 ? sql : $"SELECT {string.Join(", ", columns)} FROM ({sql})";
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (columns.Length > 0 && reader.Read()) rows.Add([.. columns.Select((_, i) => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }

    private string At(string name) => Path.Combine(_folder, name);

    private string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }
}
