namespace GridMap.Server.Areas;

/// <summary>Official names and codes that come with the product (see THIRD-PARTY.md): a city with its counties and townships.</summary>
internal static class OfficialAreas
{
    public const string ZhengzhouCode = "4101";

    private static readonly Lazy<IReadOnlyList<CodeName>> Rows = new(Read);

    /// <summary>From the city down, by code.</summary>
    public static IReadOnlyList<CodeName> All => Rows.Value;

    public static string? FindName(string code) => All.FirstOrDefault(row => row.Code == code)?.Name;

    private static List<CodeName> Read()
    {
        using var stream = typeof(OfficialAreas).Assembly.GetManifestResourceStream("GridMap.Server.Areas.zhengzhou.csv")
            ?? throw new InvalidOperationException("The list of official areas is not in the program; its embedded resource is missing.");
        using var reader = new StreamReader(stream);
        return [.. CodeNameCsv.Read(reader.ReadToEnd())
            .OfType<CodeNameLine.Area>().Select(line => new CodeName(line.Code.Text, line.Name))];
    }

    internal sealed record CodeName(string Code, string Name);
}
