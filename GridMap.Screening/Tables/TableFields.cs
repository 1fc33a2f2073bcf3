using System.Text;
using System.Text.RegularExpressions;

namespace GridMap.Screening.Tables;

/// <summary>The canonical columns of each kind of table. Nothing about persons is among them: what cannot be read cannot weigh.</summary>
public static partial class TableFields
{
    private static readonly TableField Longitude = new("lon", ["lon", "lng", "long", "longitude", "经度", "东经", "经度坐标", "坐标经度"]);
    private static readonly TableField Latitude = new("lat", ["lat", "latitude", "纬度", "北纬", "纬度坐标", "坐标纬度"]);
    private static readonly TableField East = new("x", ["x", "easting", "东坐标", "x坐标"], true, "east");
    private static readonly TableField North = new("y", ["y", "northing", "北坐标", "y坐标"], true, "north");
    private static readonly TableField Address = new("address", ["address", "addr", "地址", "详细地址", "住所", "注册地址", "经营场所", "经营地址", "生产地址", "用电地址", "安装地址", "地点", "所在地", "位置", "location"]);
    private static readonly TableField AreaCode = new("area_code", ["area_code", "area", "areacode", "district_code", "区划代码", "行政区划代码", "行政区划", "区域代码", "区域编码", "网格编码", "村编码", "统计用区划代码"]);
    private static readonly TableField PlaceId = new("place_id", ["place_id", "placeid", "place", "id", "场所编号", "场所编码", "场所id", "点位编号", "地点编号", "图斑编号", "编号"]);
    private static readonly TableField Meter = new("meter", ["meter", "meter_id", "meter_no", "meterid", "电表", "电表号", "电表编号", "电能表编号", "表号", "户号", "用户编号", "客户编号", "计量点编号"]);
    private static readonly TableField Trade = new("trade", ["trade", "industry", "category", "行业", "行业分类", "行业类别", "用电类别", "用电性质", "所属行业"]);
    private static readonly TableField Phase = new("phase", ["phase", "phases", "相数", "相别", "接线方式", "供电方式", "电源相数"]);
    private static readonly TableField Date = new("date", ["date", "day", "日期", "用电日期", "数据日期", "统计日期", "抄表日期", "时间", "举报日期", "举报时间", "检查日期", "检查时间", "核查日期", "发现日期"]);
    private static readonly TableField Timestamp = new("timestamp", ["timestamp", "datetime", "gps_time", "gpstime", "time", "定位时间", "gps时间", "采集时间", "数据时间", "时间", "上报时间", "采样时间"]);
    private static readonly TableField Name = new("name", ["name", "enterprise", "enterprise_name", "company", "company_name", "名称", "企业名称", "单位名称", "公司名称", "市场主体名称", "场所名称", "商户名称", "字号名称", "单位名称或场所"]);

    /// <summary>The columns of a kind of table, in the order in which headings are matched.</summary>
    public static IReadOnlyList<TableField> Of(TableKind kind) => kind switch
    {
        TableKind.Places => [Need(PlaceId), Name, new("kind", ["kind", "type", "类型", "类别", "场所类型", "场所类别", "性质", "现状", "用途"]), Address, Need(Longitude, "east"), Need(Latitude, "north"), East, North, AreaCode],
        TableKind.Enterprises =>
        [
            Need(Name), new("credit_code", ["credit_code", "creditcode", "uscc", "统一社会信用代码", "社会信用代码", "信用代码", "统一代码", "注册号", "工商注册号"]),
            new("business_scope", ["business_scope", "scope", "经营范围", "业务范围", "许可经营项目", "一般经营项目", "主营业务"]), Address,
            new("status", ["status", "state", "登记状态", "经营状态", "企业状态", "状态", "存续状态"]),
            new("licence", ["licence", "license", "licences", "licenses", "permit", "许可证", "许可", "许可证号", "证照", "证照情况", "资质", "许可证名称", "许可情况"]),
            new("licence_until", ["licence_until", "license_until", "valid_until", "expires", "expiry", "有效期至", "许可证有效期", "许可证有效期至", "许可有效期", "有效期", "证照有效期"]),
            new("registered_on", ["registered_on", "registered", "founded", "成立日期", "注册日期", "登记日期", "成立时间"]), Longitude, Latitude,
        ],
        TableKind.Electricity =>
        [
            Need(Meter), Need(Date, "day"), Need(Timestamp, "day"),
            new("kwh", ["kwh", "energy", "consumption", "用电量", "日用电量", "电量", "有功电量", "日电量", "总电量"], true, "load"),
            new("kw", ["kw", "power", "load", "负荷", "功率", "有功功率", "有功负荷"], true, "load"), Address, Longitude, Latitude, Trade, Phase,
        ],
        TableKind.Meters => [Need(Meter), Address, Longitude, Latitude, Trade, Phase, new("contract_kw", ["contract_kw", "contract", "capacity", "capacity_kw", "kva", "合同容量", "运行容量", "装机容量", "报装容量"])],
        TableKind.Trajectories =>
        [
            Need(new("vehicle", ["vehicle", "vehicle_id", "vehicleid", "truck", "plate", "plate_no", "车牌", "车牌号", "车牌号码", "车辆", "车号", "车辆编号", "id"])), Need(Timestamp),
            Need(Longitude, "east"), Need(Latitude, "north"), East, North,
        ],
        TableKind.LoadingPlaces => [Name, Need(Longitude, "east"), Need(Latitude, "north"), East, North, new("radius_m", ["radius_m", "radius", "半径", "半径米", "范围半径"])],
        TableKind.Orders => [Need(new("from", ["from", "start", "begin", "开始", "开始日期", "起始日期", "开始时间", "起"])), Need(new("to", ["to", "end", "until", "结束", "结束日期", "截止日期", "结束时间", "止"])), AreaCode, PlaceId],
        TableKind.Tips => [Need(PlaceId, "where"), Need(Longitude, "where"), Latitude, Date, new("kind", ["kind", "type", "what", "类型", "类别", "举报类型", "举报内容类别"])],
        TableKind.History => [Need(PlaceId), Need(Date), Need(new("outcome", ["outcome", "result", "结果", "核查结果", "检查结果", "处理结果", "结论"]))],
        TableKind.Holidays => [Need(Date), Name],
        TableKind.Links => [Need(new("source", ["source", "table", "来源", "数据来源", "来源表"])), Need(new("id", ["id", "key", "编号", "标识", "主键"])), new("place_id", ["place_id", "placeid", "place", "场所编号", "场所编码", "场所id"])],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such table."),
    };

    /// <summary>A heading as it is compared: half-width, lower case, without brackets and what stands in them.</summary>
    public static string Key(string heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        var plain = heading.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return string.Concat(Brackets().Replace(plain, "").Where(character => char.IsLetterOrDigit(character)));
    }

    /// <summary>True for a heading over persons' data: such a column is neither read nor shown.</summary>
    public static bool IsPersonal(string heading)
    {
        var key = Key(heading);
        return key is "user" or "username" or "customer" or "customername" or "owner" or "contact" or "phone" or "mobile" or "person" or "sex" or "gender" or "age" or "nation" or "ethnicity" or "driver" or "idcard"
            || Personal().IsMatch(key);
    }

    private static TableField Need(TableField field, string? choice = null) => field with { IsNeeded = true, Choice = choice };

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex("法人|法定代表|负责人|联系人|姓名|电话|手机|身份证|(?<!商)户名|用户名|客户名|房东|出租人|驾驶员|司机|押运员|性别|年龄|民族|籍贯|出生|举报人|股东|受益人|legalrep|representative|phone|idcard|passport|birth", RegexOptions.CultureInvariant)]
    private static partial Regex Personal();
}
