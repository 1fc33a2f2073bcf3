namespace GridMap.Screening.Tables;

/// <summary>How a table is stored.</summary>
public enum TableFormat
{
    /// <summary>Cells parted by a character.</summary>
    Text,

    /// <summary>Excel (.xlsx).</summary>
    Sheet,

    /// <summary>Parquet.</summary>
    Parquet,
}
