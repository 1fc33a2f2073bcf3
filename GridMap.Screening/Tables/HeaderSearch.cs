using GridMap.Domain;

namespace GridMap.Screening.Tables;

/// <summary>Finds the row of headings, and which column is which.</summary>
internal static class HeaderSearch
{
    private const int FewestKnown = 2;

    /// <summary>The row with the most known headings; where none has two, or as many as its kind of table needs, the first that looks like headings in words of its own. Null when none does.</summary>
    public static RawRow? Find(IReadOnlyList<RawRow> head, TableKind kind, ColumnMapping mapping)
    {
        var best = head
            .Select(row => (Row: row, Known: Match([.. row.Cells.Select(cell => cell.Trim().Trim('\uFEFF'))], kind, mapping).Count))
            .OrderByDescending(found => found.Known).ThenBy(found => found.Row.Number).FirstOrDefault();
        var enough = Math.Min(FewestKnown, TableFields.Of(kind).Count(field => field.IsNeeded));
        return best.Known >= enough ? best.Row : FindUnknown(head);
    }

    // Words nobody foresaw can still be mapped by hand: one for every column, all different, none a number.
    private static RawRow? FindUnknown(IReadOnlyList<RawRow> head)
    {
        var widest = head.Max(row => (int?)Filled(row).Count()) ?? 0;
        return widest < FewestKnown ? null : head.FirstOrDefault(row =>
            Filled(row).Count() == widest && Filled(row).Distinct(StringComparer.Ordinal).Count() == widest && Filled(row).All(cell => NumberText.Find(cell) is null));
    }

    private static IEnumerable<string> Filled(RawRow row) => row.Cells.Select(cell => cell.Trim()).Where(cell => cell.Length > 0);

    /// <summary>Canonical name to place.</summary>
    /// <exception cref="TableException">The mapping names a heading that is not there, a column that does not exist, or persons' data.</exception>
    public static IReadOnlyDictionary<string, int> Columns(string path, IReadOnlyList<string> headings, TableKind kind, ColumnMapping mapping)
    {
        foreach (var (field, heading) in mapping.Columns)
        {
            if (TableFields.Of(kind).All(known => known.Name != field))
            {
                throw new TableException(
                    path, $"--mapping: '{field}' is no column of this table; it has {string.Join(", ", TableFields.Of(kind).Select(known => known.Name))}.", Phrase.Of("screened.tableFieldUnknown", ("field", field)));
            }

            if (heading.Length == 0) continue;
            if (!headings.Contains(heading.Trim())) throw new TableException(path, $"--mapping: there is no heading '{heading}' for {field}.", Phrase.Of("screened.tableHeadingGone", ("heading", heading), ("field", field)));
            if (TableFields.IsPersonal(heading)) throw new TableException(path, $"--mapping: '{heading}' holds persons' data, which screening never reads.", Phrase.Of("screened.tablePersonal", ("heading", heading), ("field", field)));
        }

        return Match(headings, kind, mapping);
    }

    private static Dictionary<string, int> Match(IReadOnlyList<string> headings, TableKind kind, ColumnMapping mapping)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var taken = new HashSet<int>();
        foreach (var (field, heading) in mapping.Columns)
        {
            var at = headings.ToList().IndexOf(heading.Trim());
            if (heading.Length > 0 && at >= 0 && taken.Add(at)) columns[field] = at;
        }

        var keys = headings.Select(TableFields.Key).ToList();
        var fields = TableFields.Of(kind).Where(field => !mapping.Columns.ContainsKey(field.Name)).ToList();
        // The first word is the surest: over all fields first, so that 用电日期 is taken before 时间 looks for a home.
        for (var rank = 0; rank < fields.Select(field => field.Words.Count).DefaultIfEmpty().Max(); rank++)
        {
            foreach (var field in fields.Where(field => rank < field.Words.Count && !columns.ContainsKey(field.Name)))
            {
                var key = TableFields.Key(field.Words[rank]);
                for (var i = 0; i < keys.Count; i++)
                {
                    if (!keys[i].Equals(key, StringComparison.Ordinal) || taken.Contains(i) || TableFields.IsPersonal(headings[i])) continue;
                    columns[field.Name] = i;
                    taken.Add(i);
                    break;
                }
            }
        }

        // A unit beside the name: energy_kwh, 用电量kWh, 经度°, licence_no.
        foreach (var field in fields.Where(field => !columns.ContainsKey(field.Name)))
        {
            for (var i = 0; i < keys.Count; i++)
            {
                if (taken.Contains(i) || TableFields.IsPersonal(headings[i]) || !field.Words.Any(word => TableFields.Key(word) is { Length: >= 2 } key && keys[i].StartsWith(key, StringComparison.Ordinal) && IsUnit(keys[i][key.Length..]))) continue;
                columns[field.Name] = i;
                taken.Add(i);
                break;
            }
        }

        // 时间 over power is a moment, not a day.
        if (kind is TableKind.Electricity && columns.ContainsKey("kw") && !columns.ContainsKey("kwh") && !columns.ContainsKey("timestamp") && columns.Remove("date", out var moment)) columns["timestamp"] = moment;
        return columns;
    }

    private static bool IsUnit(string tail) => tail is "kwh" or "mwh" or "wh" or "kw" or "mw" or "w" or "kva" or "度" or "千瓦" or "千瓦时" or "万千瓦时" or "万度" or "deg" or "wgs84" or "gcj02" or "bd09" or "cgcs2000" or "m" or "米" or "no" or "number" or "号" or "高德" or "百度" or "天地图";
}
