using System.Globalization;
using System.Text.Json;
using GridMap.Contracts.Live;
using GridMap.Contracts.Suspects;
using GridMap.Contracts.Targets;
using Microsoft.Data.Sqlite;

namespace GridMap.Benchmarks.City;

/// <summary>Writes a city straight into a server's SQLite file, and goes on changing it while the server runs.</summary>
internal sealed class CityDatabase : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly SqliteConnection _connection;
    private readonly CityObjects _objects;
    private readonly List<SuspectSummary> _suspects = [];
    private long _sequence;

    /// <param name="file">Database that a server has made; no campaign in it yet.</param>
    /// <param name="now">The moment at which the city is as it is written.</param>
    public CityDatabase(string file, DateTimeOffset now)
    {
        _objects = new CityObjects(seed: 17, now);
        _connection = new SqliteConnection($"Data Source={file};Default Timeout=60");
        _connection.Open();
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL");
        using var head = new SqliteCommand("SELECT Sequence FROM feed_head", _connection);
        _sequence = Convert.ToInt64(head.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Suspects that are not dismissed.</summary>
    public int OpenCount => _suspects.Count(suspect => suspect.Status is not SuspectStatus.Dismissed);

    public void Dispose() => _connection.Dispose();

    /// <summary>Areas, cells, suspects, and a target for each that is confirmed; each suspect and target with its change in the feed.</summary>
    public void Seed(int suspects, DateTimeOffset now)
    {
        Run("BEGIN IMMEDIATE");
        using var area = Insert("areas", "Code", "Name", "Level", "ParentCode", "Polygon", "ChangedAt");
        foreach (var (code, name, level, parent, box) in CityPlan.Areas())
        {
            Run(area, code, name, level, parent, CityPlan.Polygon(box), now.UtcTicks);
        }

        using var cell = Insert("cells", "Code", "Name", "VillageCode", "Polygon", "AreaSquareMetres", "Version", "IsRetired", "CoveredFraction", "SweptAt");
        for (var i = 0; i < CityPlan.Columns * CityPlan.Rows; i++)
        {
            var (column, row) = (i % CityPlan.Columns, i / CityPlan.Columns);
            var code = CityPlan.CellCode(column, row);
            var swept = _objects.Next(4) == 0 ? (long?)null : now.AddDays(-_objects.Next(40)).UtcTicks;
            Run(cell, code, code[^3..], code[..12], CityPlan.Polygon(CityPlan.BoxOf(column, row, column + 1, row + 1)), 40_000.0, 1, false, swept is null ? 0.0 : 1.0, swept);
        }

        // The feed told of them over the two days before.
        var told = now.AddDays(-2);
        var step = TimeSpan.FromDays(2) / suspects;
        for (var number = 1; number <= suspects; number++, told += step)
        {
            var suspect = _objects.Suspect(number);
            Put(suspect, isNew: true);
            Tell(told, suspect.Id, suspect, null);
            if (suspect.Status is SuspectStatus.Confirmed)
            {
                var target = _objects.Target(suspect);
                Put(target);
                Tell(told, target.Id, null, target);
            }
        }

        SaveHead();
        Run("COMMIT");
    }

    /// <summary>Commits so many changes at once: nine reviews for one new suspect.</summary>
    public void Change(int count, DateTimeOffset at, bool withNew)
    {
        Run("BEGIN IMMEDIATE");
        for (var i = 0; i < count; i++)
        {
            var isNew = withNew && i % 10 == 9;
            var place = isNew ? _suspects.Count : _objects.Next(_suspects.Count);
            var suspect = isNew
                ? _objects.Suspect(_suspects.Count + 1) with { FirstSeenAt = at, LastSeenAt = at, ChangedAt = at, Status = SuspectStatus.Suspected }
                : _objects.Review(_suspects[place], at);
            Put(suspect, isNew, place);
            Tell(at, suspect.Id, suspect, null);
        }

        SaveHead();
        Run("COMMIT");
    }

    /// <summary>Goes through the history again, a day later each time, until the feed holds so many changes.</summary>
    public void Repeat(long changes)
    {
        while (_sequence < changes)
        {
            var more = Math.Min(_sequence, changes - _sequence);
            Run(string.Create(
                CultureInfo.InvariantCulture,
                $"INSERT INTO changes SELECT Sequence + {_sequence}, At + {TimeSpan.TicksPerDay}, Kind, AreaCode, ObjectId, json_set(Payload, '$.sequence', Sequence + {_sequence}) FROM changes WHERE Sequence <= {more} ORDER BY Sequence"));
            _sequence += more;
            SaveHead();
        }
    }

    private void Put(SuspectSummary suspect, bool isNew, int place = 0)
    {
        if (isNew)
        {
            _suspects.Add(suspect);
            using var insert = Insert(
                "suspects", "Id", "Number", "Longitude", "Latitude", "RadiusMetres", "Status", "Score", "CellCode", "AreaCode", "TankCount", "StructureCount",
                "FirstSeenAt", "LastSeenAt", "ChangedAt", "OrthophotoId", "SiteId", "Version");
            Run(
                insert, Text(suspect.Id), suspect.Number, suspect.Longitude, suspect.Latitude, suspect.RadiusMetres, suspect.Status.ToString(), suspect.Score, suspect.CellCode,
                suspect.AreaCode, suspect.TankCount, suspect.StructureCount, suspect.FirstSeenAt.UtcTicks, suspect.LastSeenAt.UtcTicks, suspect.ChangedAt.UtcTicks,
                Text(suspect.OrthophotoId), Text(suspect.Id), suspect.Version);
            return;
        }

        _suspects[place] = suspect;
        using var update = new SqliteCommand("UPDATE suspects SET Status = $0, ChangedAt = $1, Version = $2 WHERE Id = $3", _connection);
        Bind(update, 4);
        Run(update, suspect.Status.ToString(), suspect.ChangedAt.UtcTicks, suspect.Version, Text(suspect.Id));
    }

    private void Put(TargetSummary target)
    {
        using var insert = Insert(
            "targets", "Id", "SuspectId", "SuspectNumber", "Longitude", "Latitude", "AreaCode", "Status", "InspectorId", "InspectorName", "Finding", "AssignedAt", "ChangedAt", "Version");
        Run(
            insert, Text(target.Id), Text(target.SuspectId), target.SuspectNumber, target.Longitude, target.Latitude, target.AreaCode, target.Status.ToString(),
            target.InspectorId is { } inspector ? Text(inspector) : null, target.InspectorName, target.Finding?.ToString(), target.AssignedAt.UtcTicks, target.ChangedAt.UtcTicks, target.Version);
    }

    private void Tell(DateTimeOffset at, Guid id, SuspectSummary? suspect, TargetSummary? target)
    {
        _sequence++;
        var kind = suspect is null ? MapChangeKind.Target : MapChangeKind.Suspect;
        // The area of whichever of the two is there.
        var area = suspect?.AreaCode ?? target!.AreaCode;
        var change = new MapChange(_sequence, at, kind, area, suspect, target);
        using var insert = Insert("changes", "Sequence", "At", "Kind", "AreaCode", "ObjectId", "Payload");
        Run(insert, _sequence, at.UtcTicks, kind.ToString(), area, Text(id), JsonSerializer.Serialize(change, Json));
    }

    private void SaveHead() => Run(string.Create(CultureInfo.InvariantCulture, $"UPDATE feed_head SET Sequence = {_sequence}"));

    private static string Text(Guid id) => id.ToString().ToUpperInvariant();

    private SqliteCommand Insert(string table, params string[] columns)
    {
        var values = string.Join(", ", columns.Select((_, i) => $"${i}"));
        var command = new SqliteCommand($"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({values})", _connection);
        Bind(command, columns.Length);
        return command;
    }

    private static void Bind(SqliteCommand command, int count)
    {
        for (var i = 0; i < count; i++)
        {
            command.Parameters.Add(new SqliteParameter($"${i}", null));
        }
    }

    private static void Run(SqliteCommand command, params object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }

    private void Run(string sql)
    {
        using var command = new SqliteCommand(sql, _connection);
        command.ExecuteNonQuery();
    }
}
