using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;

namespace GridMap.Screening;

/// <summary>A DuckDB of its own for one piece of bulk work: within a memory limit, what does not fit goes to a folder that is removed at the end.</summary>
internal sealed class BulkDatabase : IDisposable
{
    private const int MostThreads = 2;
    private static readonly TimeSpan Watch = TimeSpan.FromMilliseconds(250);

    private readonly string _folder = Directory.CreateTempSubdirectory("gridmap-screening-").FullName;
    private readonly DuckDBConnection _connection;

    /// <param name="memoryMegabytes">Most that DuckDB takes.</param>
    public BulkDatabase(int memoryMegabytes)
    {
        _connection = new DuckDBConnection("Data Source=:memory:");
        _connection.Open();
        Run($"SET memory_limit = '{memoryMegabytes}MB'");
        Run($"SET threads = {Math.Min(MostThreads, Environment.ProcessorCount)}");
        Run("SET preserve_insertion_order = false");
        Run($"SET temp_directory = '{_folder.Replace("'", "''", StringComparison.Ordinal)}'");
    }

    /// <summary>Runs a statement that answers nothing.</summary>
    public void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Inserts what a query over a file answers.</summary>
    /// <inheritdoc cref="Read" path="/exception"/>
    public void Insert(string sql, CancellationToken cancellation)
    {
        foreach (var _ in Read(sql, null, cancellation))
        {
            // An insertion answers how many rows it wrote.
        }
    }

    /// <summary>Answers row by row.</summary>
    /// <param name="sql">One query.</param>
    /// <param name="progress">Told DuckDB's own estimate of the share done, 0 to 1; null for none.</param>
    /// <param name="cancellation">Breaks the query off.</param>
    /// <exception cref="InvalidDataException">DuckDB refuses the file or the query; the message is its own.</exception>
    public IEnumerable<DbDataReader> Read(string sql, IProgress<double>? progress, CancellationToken cancellation)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        // The query itself is broken off, too: it may run for a minute before its first row.
        using var stop = cancellation.Register(command.Cancel);
        using var watch = progress is null ? null : new Timer(_ => Tell(progress), null, Watch, Watch);
        using var reader = Execute(command, cancellation);
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return reader;
        }
    }

    /// <summary>Fills a table row by row.</summary>
    public void Fill<T>(string table, IEnumerable<T> rows, Action<IDuckDBAppenderRow, T> write)
    {
        using var appender = _connection.CreateAppender(table);
        foreach (var row in rows)
        {
            var line = appender.CreateRow();
            write(line, row);
            line.EndRow();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A number as SQL writes it.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private void Tell(IProgress<double> progress)
    {
        var percent = _connection.GetQueryProgress().Percentage;
        if (percent >= 0) progress.Report(Math.Min(percent / 100, 1));
    }

    private static DbDataReader Execute(DbCommand command, CancellationToken cancellation)
    {
        try
        {
            return command.ExecuteReader();
        }
        catch (DuckDBException) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (DuckDBException failure)
        {
            throw new InvalidDataException($"The table cannot be read: {failure.Message}", failure);
        }
    }
}
