namespace GridMap.Screening.Cities.Sites;

/// <summary>What firms of a trade are called and registered for.</summary>
internal static class FirmWords
{
    // What half the country's traders have in their scope, and what means nothing.
    public const string CommonChemicals = "化工产品销售（不含许可类化工产品）";

    private static readonly string[] Brands =
    [
        "恒源", "华泰", "鑫盛", "瑞丰", "宏达", "金茂", "永兴", "中豫", "天润", "博远", "盛世", "顺达", "亿佳", "科信", "康宁", "百合", "卓越", "群英", "同创", "嘉禾",
        "东升", "锦程", "万里", "富强", "远航", "祥和", "广源", "聚力", "隆昌", "德邦", "诚信", "新宇", "明远", "凯旋", "汇通", "正大", "福润", "绿源", "众合", "联创",
    ];

    public static string Brand(Dice dice) => dice.Pick(Brands);

    /// <summary>The trade's word in a name, the scope, and whether it is a one-person business.</summary>
    public static (string Word, string Scope, bool Small) Of(Trade trade) => trade switch
    {
        Trade.HomeWorkshop => ("食品加工坊", "面制品、豆制品加工、销售", true),
        Trade.Storage => ("仓储服务", "普通货物仓储（不含危险化学品）；装卸搬运", false),
        Trade.MachineShop => ("机械制造", "机械零部件加工、销售；金属制品制造", false),
        Trade.Furniture => ("家具", "木质家具制造、销售；室内装饰", false),
        Trade.Plastics => ("塑业", "塑料制品制造、销售；塑料原料销售", false),
        Trade.Printing => ("印务", "包装装潢印刷品印刷；纸制品销售", false),
        Trade.Foundry => ("铸造", "黑色金属铸造；机械零部件加工", false),
        Trade.FeedMill => ("饲料", "饲料生产；饲料原料销售；粮食收购", false),
        Trade.ConcretePlant => ("混凝土", "预拌混凝土、砂浆生产、销售；水泥制品制造", false),
        Trade.ChemicalPlant => ("化工", "危险化学品生产；化工原料及产品制造、销售", false),
        Trade.ChemicalTrader => ("化工贸易", "危险化学品经营（凭许可证经营）；化工产品销售", false),
        Trade.PaintShop => ("涂装", "金属表面处理及热处理加工；喷涂加工；五金制品销售", false),
        Trade.Food => ("食品", "食品生产；食品销售", false),
        Trade.Bakery => ("烘焙食品", "糕点、面包生产、销售", false),
        Trade.ColdStore => ("冷链物流", "低温仓储（不含危险化学品）；农产品冷藏；道路货物运输", false),
        Trade.BuildingMaterials => ("建材", "建筑材料销售；水泥制品、门窗加工", false),
        Trade.Recycling => ("再生资源", "再生资源回收、加工、销售；废旧金属、废塑料回收", false),
        Trade.Livestock => ("养殖", "生猪、家禽饲养；畜产品销售", true),
        Trade.Greenhouse => ("种植", "蔬菜、花卉种植、销售；农业设施租赁", true),
        Trade.GrainDryer => ("粮食", "粮食收购、烘干、仓储、销售", false),
        Trade.TruckYard => ("运输", "道路货物运输；停车场服务", false),
        Trade.RestPlace => ("饭店", "餐饮服务；停车服务", true),
        Trade.CarRepair => ("汽车修理部", "机动车修理和维护；汽车零配件零售", true),
        Trade.ChargingStation => ("充电站", "电动汽车充电服务；停车场服务；售电", false),
        Trade.FuelStation => ("加油站", "汽油、柴油零售；日用百货销售", false),
        _ => ("商贸", "日用百货、办公用品、机械设备、建筑材料销售", false),
    };

    /// <summary>Scope of a firm that stands in front of a workshop, by the word in its name.</summary>
    public static string ScopeOfDecoy(string word) => word switch
    {
        "新材料" => "新型材料技术研发；胶粘剂、树脂制品销售（不含危险化学品）",
        "清洁用品" or "日用化工" => "日用清洁用品、洗涤用品销售；包装服务",
        "涂料" or "装饰材料" => "水性涂料、装饰材料销售；室内装饰工程",
        "再生资源" or "环保科技" => "再生资源回收（不含危险废物）；环保技术服务",
        "润滑油" or "汽车用品" => "润滑油、汽车用品、车用尿素销售",
        "农资" or "饲料" => "化肥、农膜、农具、饲料销售",
        "生物科技" or "科技" => "技术开发、技术咨询；生物有机肥研发",
        "冷链" => "低温仓储、农产品冷藏（不含危险化学品）",
        "食品" => "食品生产、销售",
        "机械" => "机械加工、机械零部件销售",
        "物流" => "普通货物道路运输；仓储服务（不含危险化学品）",
        "金属制品" or "五金加工" => "五金制品、金属制品加工、销售",
        "包装材料" => "包装材料、胶带销售",
        _ => "建筑材料、五金交电、日用百货销售",
    };
}
