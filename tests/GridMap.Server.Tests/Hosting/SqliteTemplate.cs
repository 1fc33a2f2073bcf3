using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tests.Hosting;

/// <summary>An empty SQLite database at the newest version: migrated once, since that takes longer than most tests, and copied for each.</summary>
internal static class SqliteTemplate
{
    private static readonly Lazy<byte[]> Migrated = new(Migrate);

    public static void CopyTo(string path) => File.WriteAllBytes(path, Migrated.Value);

    private static byte[] Migrate()
    {
        var folder = Directory.CreateTempSubdirectory("gridmap-template-");
        try
        {
            var path = Path.Combine(folder.FullName, "gridmap.db");
            // Without a pool the connection's end brings everything from the log into the file.
            using (var db = new SqliteGridMapDb(new DbContextOptionsBuilder<SqliteGridMapDb>().UseSqlite($"Data Source={path};Pooling=False").Options))
            {
                db.Database.Migrate();
            }

            return File.ReadAllBytes(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
