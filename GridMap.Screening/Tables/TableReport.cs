using GridMap.Domain;

namespace GridMap.Screening.Tables;

/// <summary>What was read of each table, and what was wrong with which row.</summary>
public sealed class TableReport
{
    /// <summary>Faults kept of one file; beyond, they are only counted.</summary>
    public const int MostFaults = 10_000;

    private readonly List<RowFault> _faults = [];
    private readonly SortedDictionary<string, TableCount> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<(string File, string Field, string Reason), long> _reasons = [];

    /// <summary>What is wrong, in the order in which it was met.</summary>
    public IReadOnlyList<RowFault> Faults => _faults;

    /// <summary>How often each thing was wrong, by file, field and key of the sentence; those told by number alone are counted in.</summary>
    public IReadOnlyDictionary<(string File, string Field, string Reason), long> Reasons => _reasons;

    /// <summary>How much of each file was read and used.</summary>
    public IReadOnlyDictionary<string, TableCount> Tables => _tables;

    /// <summary>Keeps a fault.</summary>
    public void Add(RowFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var count = _tables.GetValueOrDefault(fault.File) ?? new TableCount(0, 0, 0);
        _tables[fault.File] = count with { Faults = count.Faults + 1 };
        if (count.Faults < MostFaults) _faults.Add(fault);
        var reason = (fault.File, fault.Field, fault.What.Key);
        _reasons[reason] = _reasons.GetValueOrDefault(reason) + 1;
    }

    /// <summary>Counts faults beyond those that were told one by one, and says so in one line of the table as a whole.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="field">Canonical column.</param>
    /// <param name="reason">Key of their sentence.</param>
    /// <param name="more">How many, 1 or more.</param>
    /// <param name="what">Says it, with the number of all of them.</param>
    internal void AddMore(string file, string field, string reason, long more, Phrase what)
    {
        _faults.Add(new RowFault(file, 0, field, IsLeftOut: true, what));
        var count = _tables.GetValueOrDefault(file) ?? new TableCount(0, 0, 0);
        _tables[file] = count with { Faults = count.Faults + more };
        _reasons[(file, field, reason)] = _reasons.GetValueOrDefault((file, field, reason)) + more;
    }

    /// <summary>Counts rows of a file.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="read">Rows met.</param>
    /// <param name="used">Rows used.</param>
    public void Count(string file, long read, long used)
    {
        var count = _tables.GetValueOrDefault(file) ?? new TableCount(0, 0, 0);
        _tables[file] = count with { Read = count.Read + read, Used = count.Used + used };
    }

    internal void Add(string file, int row, string field, bool isLeftOut, Phrase what) => Add(new RowFault(file, row, field, isLeftOut, what));
}
