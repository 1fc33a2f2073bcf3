namespace GridMap.Screening.Tables;

/// <summary>How DuckDB reads a table: from where, and each canonical column as it stands and as it is read.</summary>
/// <param name="From">What stands behind FROM.</param>
/// <param name="Columns">By place in the file. <c>Cell</c>: the column itself; <c>Value</c>: an expression, NULL where the cell cannot be read.</param>
/// <param name="IsTidy">True where the file's own types are read; what does not fit them is rejected as a row.</param>
internal sealed record TableReading(string From, IReadOnlyList<(string Field, string Cell, string Value)> Columns, bool IsTidy)
{
    /// <summary>The query that yields the canonical columns.</summary>
    public string ToSelect() => $"SELECT {string.Join(", ", Columns.Select(column => $"{column.Value} AS {column.Field}"))} FROM {From}";
}
