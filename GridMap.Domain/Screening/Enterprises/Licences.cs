namespace GridMap.Domain.Screening.Enterprises;

/// <summary>Reads licences as lists write them.</summary>
internal static class Licences
{
    private static readonly string[] NoneWords = ["无", "没有", "否", "未办", "未取得", "none", "no", "n/a", "na", "/", "-", "—", "0", "false"];
    private static readonly string[] ChemicalWords = ["危险化学", "危化", "安全生产许可", "安许", "化学品", "经营许可证(危", "易制毒", "hazard", "dangerous", "chemical", "safety"];
    private static readonly string[] OtherWords = ["食品", "卫生", "道路运输", "排污", "特种行业", "动物防疫", "饲料", "粮食", "烟草", "药品", "医疗", "环评", "消防", "建筑业", "取水", "排水", "food", "transport", "hygiene", "tobacco", "feed", "fire", "discharge"];

    public static LicenceReading Read(string? text)
    {
        if (text is null) return LicenceReading.NotTold;
        var plain = ScopeText.Plain(text);
        if (plain.Length == 0 || NoneWords.Contains(plain) || plain.StartsWith('无') || plain.StartsWith('未')) return LicenceReading.None;
        if (ChemicalWords.Any(word => plain.Contains(word, StringComparison.Ordinal))) return LicenceReading.Chemical;
        return OtherWords.Any(word => plain.Contains(word, StringComparison.Ordinal)) ? LicenceReading.OtherTrade : LicenceReading.Unnamed;
    }
}
