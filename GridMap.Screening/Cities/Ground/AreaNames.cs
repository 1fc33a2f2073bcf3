namespace GridMap.Screening.Cities.Ground;

/// <summary>Names of areas as a city of the plain would have them; no name twice.</summary>
internal sealed class AreaNames(Dice dice)
{
    private static readonly string[] First =
        ["石", "柳", "白", "东", "西", "南", "北", "大", "小", "青", "黄", "龙", "凤", "马", "牛", "桃", "杏", "槐", "双", "三", "古", "新", "老", "上", "下", "前", "后", "清", "红", "金"];

    private static readonly string[] Second =
        ["桥", "林", "庙", "岗", "河", "沟", "寨", "店", "坡", "湾", "堂", "营", "楼", "井", "塘", "渡", "关", "屯", "湖", "园", "台", "坊", "泉", "冢", "堤"];

    private readonly HashSet<string> taken = [];

    public string District(bool isUrban) => Fresh("") + (isUrban ? "区" : "县");

    public string Township(VillageSetting setting) => Fresh("") + (setting is VillageSetting.Urban ? "街道" : "镇");

    public string Village(VillageSetting setting) => Fresh("村") + (setting is VillageSetting.Urban ? "社区" : "村");

    private string Fresh(string kind)
    {
        for (var attempt = 0; ; attempt++)
        {
            var name = dice.Pick(First) + dice.Pick(Second) + (attempt > 12 ? dice.Pick(Second) : "");
            if (taken.Add(kind + name)) return name;
        }
    }
}
