namespace GridMap.Domain.Ledgers;

/// <summary>Which column of a sheet is which of the ledger's, by the words in its heading.</summary>
public sealed class LedgerHeader
{
    /// <summary>A ledger that names fewer columns than this is some other table.</summary>
    public const int FewestColumns = 4;

    private static readonly Dictionary<LedgerColumn, string[]> Names = new()
    {
        [LedgerColumn.Number] = ["序号", "编号", "No", "Number"],
        [LedgerColumn.County] = ["县(市、区)", "县市区", "区县", "县区", "所属区县", "County"],
        [LedgerColumn.Township] = ["乡镇(街道)", "乡镇街道", "乡(镇、街道)", "乡镇", "街道", "镇办", "Township"],
        [LedgerColumn.Village] = ["村(社区)", "村社区", "行政村", "村", "社区", "Village"],
        [LedgerColumn.CellCode] = ["网格编码", "网格编号", "网格代码", "网格", "Cell"],
        [LedgerColumn.Name] = ["单位名称或场所", "单位名称", "企业名称", "场所名称", "名称", "单位(场所)名称", "Name"],
        [LedgerColumn.Address] = ["地址", "详细地址", "地点", "所在地", "Address"],
        [LedgerColumn.Position] = ["经纬度", "坐标", "经度,纬度", "经度纬度", "Position"],
        [LedgerColumn.PersonInCharge] = ["负责人", "实际控制人", "主要负责人", "法定代表人", "Person in charge"],
        [LedgerColumn.Landlord] = ["场所出租人", "出租人", "房东", "Landlord"],
        [LedgerColumn.Violation] = ["违法类型", "问题类型", "类型", "类别", "违法违规类型", "Violation"],
        [LedgerColumn.Products] = ["产品及危险化学品", "产品及危化品", "产品", "危险化学品", "主要产品", "Products"],
        [LedgerColumn.Licences] = ["证照情况", "证照", "许可情况", "Licences"],
        [LedgerColumn.FoundBy] = ["发现方式", "发现途径", "线索来源", "来源", "Found by"],
        [LedgerColumn.FoundOn] = ["发现日期", "发现时间", "排查日期", "排查时间", "Found on"],
        [LedgerColumn.Measures] = ["处置措施", "整治措施", "处理措施", "措施", "Measures"],
        [LedgerColumn.Unit] = ["责任单位", "整改责任单位", "牵头单位", "Unit"],
        [LedgerColumn.PersonResponsible] = ["责任人", "整改责任人", "Person responsible"],
        [LedgerColumn.DueOn] = ["整改时限", "完成时限", "整改期限", "时限", "Due on"],
        [LedgerColumn.Completion] = ["完成情况", "整改情况", "整改进展", "进展情况", "Completion"],
        [LedgerColumn.IsTransferred] = ["是否移送司法", "移送司法", "是否移送", "Transferred"],
        [LedgerColumn.AcceptedOn] = ["验收日期", "验收时间", "Accepted on"],
        [LedgerColumn.RecheckedOn] = ["回头看日期", "回头看时间", "回头看", "复查日期", "Rechecked on"],
        [LedgerColumn.Remarks] = ["备注", "说明", "Remarks"],
    };

    private static readonly Dictionary<string, LedgerColumn> ByName = Names
        .SelectMany(pair => pair.Value.Select(name => (Name: Key(name), pair.Key))).Distinct().ToDictionary(pair => pair.Name, pair => pair.Key, StringComparer.Ordinal);

    private static readonly (string Longitude, string Latitude) AxisNames = ("经度", "纬度");

    private LedgerHeader(IReadOnlyDictionary<LedgerColumn, int> places, IReadOnlyList<string> unknown, (int Longitude, int Latitude)? axes) => (Places, Unknown, Axes) = (places, unknown, axes);

    /// <summary>Where each column stands, from 0.</summary>
    public IReadOnlyDictionary<LedgerColumn, int> Places { get; }

    /// <summary>Where longitude and latitude stand in columns of their own, from 0; null where they do not.</summary>
    public (int Longitude, int Latitude)? Axes { get; }

    /// <summary>Headings that are none of the ledger's: their contents are named to the user, not dropped silently.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>With a second row of headings under this one, which says more.</summary>
    internal LedgerHeader With(LedgerHeader second)
    {
        var places = new Dictionary<LedgerColumn, int>(Places);
        foreach (var (column, place) in second.Places) places[column] = place;
        var axes = second.Axes ?? Axes;
        // What stands over longitude and latitude is no column of its own.
        if (axes is { } pair && places.TryGetValue(LedgerColumn.Position, out var over) && (over == pair.Longitude || over == pair.Latitude)) places.Remove(LedgerColumn.Position);
        return new LedgerHeader(places, second.Unknown, axes);
    }

    /// <summary>The heading under which a column is written.</summary>
    public static string NameOf(LedgerColumn column) => Names[column][0];

    /// <summary>Reads a row as headings.</summary>
    /// <param name="cells">Its cells, blank or null where empty.</param>
    /// <returns>Null when too few of them are a ledger's headings, as with a title above the table.</returns>
    public static LedgerHeader? Find(IReadOnlyList<string?> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var places = new Dictionary<LedgerColumn, int>();
        var unknown = new List<string>();
        int? longitude = null, latitude = null;
        for (var i = 0; i < cells.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(cells[i])) continue;
            var key = Key(cells[i]!); // not blank
            if (key == AxisNames.Longitude) longitude ??= i;
            else if (key == AxisNames.Latitude) latitude ??= i;
            else if (!ByName.TryGetValue(key, out var column)) unknown.Add(cells[i]!.Trim()); // as above
            // Merged across, a heading stands in each of its columns.
            else if (!places.TryAdd(column, i) && Key(cells[i - 1] ?? "") != key) unknown.Add(cells[i]!.Trim()); // a column that is there stands before this one
        }

        var axes = longitude is { } east && latitude is { } north ? (east, north) : ((int, int)?)null;
        return places.Count >= FewestColumns && places.ContainsKey(LedgerColumn.Name) ? new LedgerHeader(places, unknown, axes) : null;
    }

    /// <summary>A heading without blanks, brackets and line breaks, which people set as they like.</summary>
    private static string Key(string name) => string.Concat(LedgerText.Plain(name).Where(character => !char.IsWhiteSpace(character) && !"()、,/·:*".Contains(character, StringComparison.Ordinal))).ToUpperInvariant();
}
