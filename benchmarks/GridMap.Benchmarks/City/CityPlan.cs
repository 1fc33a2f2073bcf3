using System.Buffers.Binary;
using System.Globalization;

namespace GridMap.Benchmarks.City;

/// <summary>A made-up city: 4 counties of 4 townships of 7 villages, each a block of 25 × 36 cells of some 200 m; 100,800 cells.</summary>
internal static class CityPlan
{
    public const int Columns = 400;
    public const int Rows = 252;
    public const double StepDegrees = 0.002;
    public const double West = 113.3;
    public const double South = 34.45;

    private const int BlockColumns = 25;
    private const int BlockRows = 36;
    private const int VillagesPerTownship = Rows / BlockRows;
    private const int Villages = Columns / BlockColumns * VillagesPerTownship;

    /// <summary>Every area with its name, level, the area above, and west, south, east, north.</summary>
    public static IEnumerable<(string Code, string Name, string Level, string? Parent, double[] Box)> Areas()
    {
        yield return ("4101", "试验市", "City", null, BoxOf(0, 0, Columns, Rows));
        for (var village = 0; village < Villages; village++)
        {
            var code = VillageCode(village);
            var (column, row) = (village / VillagesPerTownship * BlockColumns, village % VillagesPerTownship * BlockRows);
            if (village % (4 * VillagesPerTownship) == 0)
            {
                yield return (code[..6], $"{(village / (4 * VillagesPerTownship)) + 1} 区", "County", "4101", BoxOf(column, 0, column + (4 * BlockColumns), Rows));
            }

            if (village % VillagesPerTownship == 0)
            {
                yield return (code[..9], $"{(village / VillagesPerTownship) + 1} 镇", "Township", code[..6], BoxOf(column, 0, column + BlockColumns, Rows));
            }

            yield return (code, $"{village + 1} 村", "Village", code[..9], BoxOf(column, row, column + BlockColumns, row + BlockRows));
        }
    }

    /// <summary>The cell at a place of the mesh.</summary>
    public static string CellCode(int column, int row)
    {
        var village = (column / BlockColumns * VillagesPerTownship) + (row / BlockRows);
        var number = (row % BlockRows * BlockColumns) + (column % BlockColumns) + 1;
        return VillageCode(village) + number.ToString("000", CultureInfo.InvariantCulture);
    }

    public static double[] BoxOf(int fromColumn, int fromRow, int toColumn, int toRow) =>
        [West + (fromColumn * StepDegrees), South + (fromRow * StepDegrees), West + (toColumn * StepDegrees), South + (toRow * StepDegrees)];

    /// <summary>The rectangle as well-known binary.</summary>
    public static byte[] Polygon(double[] box)
    {
        double[] ring = [box[0], box[1], box[2], box[1], box[2], box[3], box[0], box[3], box[0], box[1]];
        var bytes = new byte[13 + (ring.Length * sizeof(double))];
        bytes[0] = 1;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1), 3);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(5), 1);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(9), ring.Length / 2);
        for (var i = 0; i < ring.Length; i++)
        {
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(13 + (i * sizeof(double))), ring[i]);
        }

        return bytes;
    }

    private static string VillageCode(int village) => string.Create(
        CultureInfo.InvariantCulture,
        $"4101{(village / (4 * VillagesPerTownship)) + 2:00}{(village / VillagesPerTownship % 4) + 1:000}{(village % VillagesPerTownship) + 201:000}");
}
