using GridMap.Domain.Areas;

namespace GridMap.Server.Grids;

/// <summary>Which fields of a file hold code, name and village.</summary>
internal sealed record GridFields(string? Code, string? Name, string? Village)
{
    private static readonly string[] CodeNames =
        ["code", "grid_code", "gridcode", "cell_code", "cellcode", "网格编码", "网格编号", "网格代码", "单元网格编码", "编码", "wgbm", "wgdm", "wgbh", "bgcode"];

    private static readonly string[] NameNames = ["name", "grid_name", "gridname", "cell_name", "网格名称", "单元网格名称", "名称", "wgmc", "mc"];

    /// <summary>Takes the fields that are named, else those with usual names, else the field that mostly holds cell codes.</summary>
    /// <exception cref="GridFileException">A named field is not in the file.</exception>
    public static GridFields Choose(GridFile file, string fileName, GridFields named)
    {
        return new GridFields(Named(named.Code) ?? Usual(CodeNames) ?? FindByContent(file), Named(named.Name) ?? Usual(NameNames), Named(named.Village));

        string? Named(string? field) =>
            string.IsNullOrWhiteSpace(field) ? null
            : file.Fields.Contains(field) ? field
            : throw GridFileException.Of("grid.fieldMissing", ("file", fileName), ("field", field), ("fields", string.Join(", ", file.Fields)));

        string? Usual(string[] names) => names
            .Select(name => file.Fields.FirstOrDefault(field => field.Equals(name, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(field => field is not null);
    }

    private static string? FindByContent(GridFile file) => file.Fields.FirstOrDefault(field =>
        file.Features.Count > 0 && file.Features.Count(feature => AreaCode.Find(feature.Find(field)) is { Level: AreaLevel.Cell }) * 2 > file.Features.Count);
}
