using static GridMap.Domain.Screening.Enterprises.TermClass;

namespace GridMap.Domain.Screening.Enterprises;

/// <summary>The words a city starts with.</summary>
internal static class DefaultTerms
{
    public static IEnumerable<ScopeTerm> All =>
    [
        .. Of(Hazardous, 1, "危险化学品", "危化品", "危险化工", "易制毒化学品", "易制爆化学品", "剧毒化学品", "hazardous chemical", "dangerous chemical"),
        .. Of(Hazardous, 0.9, "甲醇", "二甲苯", "甲苯", "纯苯", "苯系", "丙酮", "乙酸乙酯", "醋酸乙酯", "盐酸", "硫酸", "硝酸", "氢氟酸", "烧碱", "液氨", "氨水", "液氯", "双氧水", "过氧化氢", "次氯酸钠", "甲醛", "环氧丙烷", "氰化", "黄磷",
            "天那水", "香蕉水", "稀释剂", "稀料", "油漆生产", "油漆制造", "汽油", "石脑油", "溶剂油", "轻质油", "醇基燃料", "工业酒精", "methanol", "toluene", "xylene", "acetone", "sulphuric acid", "sulfuric acid", "hydrochloric acid", "nitric acid", "caustic soda", "ammonia", "paint thinner", "solvent"),
        .. Of(Chemical, 1, "化工生产", "化工产品生产", "化学原料", "化学品制造", "化工原料", "农药", "染料", "颜料制造", "精细化工", "医药中间体", "中间体", "chemical manufacturing", "chemical production", "pesticide", "dyestuff", "intermediates"),
        .. Of(Chemical, 0.8, "化工", "化学品", "化学制剂", "化学试剂", "专用化学产品", "日用化学产品", "树脂", "油漆", "涂料", "油墨", "胶粘剂", "胶黏剂", "粘合剂", "固化剂", "聚氨酯", "环氧", "助剂", "增塑剂", "阻燃剂", "表面活性剂", "催化剂", "chemical", "resin", "coating", "adhesive", "ink", "polyurethane"),
        .. Of(Suspected, 0.7, "清洗剂", "洗涤剂", "除锈剂", "脱模剂", "切削液", "润滑油", "燃料油", "废油", "废旧油", "再生油", "水处理剂", "防冻液", "消毒剂", "香精", "电镀", "酸洗", "磷化", "阳极氧化", "cleaning agent", "detergent", "lubricant", "fuel oil", "waste oil", "electroplating", "pickling"),
        .. Of(Suspected, 0.5, "新材料", "新型材料", "高分子材料", "复合材料", "环保材料", "纳米", "塑料制品", "塑料颗粒", "再生塑料", "橡胶制品", "玻璃钢", "防水材料", "保温材料", "添加剂", "废旧物资", "再生资源", "生物科技", "新能源材料",
            "new material", "polymer", "composite", "plastic", "rubber", "fibreglass", "fiberglass", "recycling", "nano"),
        .. Of(Lawful, 1, "饲料", "商品混凝土", "预拌混凝土", "混凝土搅拌", "预拌砂浆", "水泥制品", "冷库", "冷藏", "冷链", "冷冻", "制冰", "面粉", "粮食加工", "粮食收购", "粮油", "食品加工", "食品生产", "屠宰", "乳制品", "酿造", "白酒", "啤酒", "糕点", "面包", "烘焙", "充电站", "充电桩", "充换电", "电动汽车充电",
            "feed mill", "animal feed", "concrete", "cold store", "cold storage", "refrigerated", "flour", "brewery", "dairy", "slaughter", "food processing", "ready-mix", "bakery", "ev charging", "charging station"),
        .. Of(Lawful, 0.8, "汽车喷漆", "汽车修理", "机动车维修", "喷涂加工", "喷漆", "喷塑", "家具制造", "木制品", "印刷", "污水处理", "洗车", "加油站", "液化石油气充装", "养殖", "禽畜", "种植", "大棚", "沥青搅拌", "砖厂", "石材加工", "机械加工", "服装", "纺织",
            "paint shop", "spray painting", "car repair", "vehicle repair", "furniture", "printing", "sewage", "car wash", "filling station", "farm", "brickworks", "machining", "garment", "textile"),
        // Words that hold another word of this list and mean something else.
        .. Of(Lawful, 0.8, "饲料添加剂", "食品添加剂", "化肥零售", "水性涂料施工", "涂料施工", "防水涂料施工", "建筑涂料施工", "除甲醛", "化工机械", "化工设备", "化妆品零售", "化学纤维", "chemical engineering design"),
    ];

    private static IEnumerable<ScopeTerm> Of(TermClass kind, double strength, params string[] words) => words.Select(word => new ScopeTerm(word, kind, strength));
}
