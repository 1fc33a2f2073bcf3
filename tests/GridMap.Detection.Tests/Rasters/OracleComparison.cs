using System.Text.Json;
using GridMap.Detection.Rasters;

namespace GridMap.Detection.Tests.Rasters;

/// <summary>Compares what the reader says with one entry of an oracle file.</summary>
internal static class OracleComparison
{
    /// <summary>Files GDAL reads and we refuse, each with its reason in the reader's documentation.</summary>
    public static bool IsKnownRefusal(string name) => false;

    public static void AssertHeader(JsonElement expected, RasterHeader header)
    {
        Assert.Equal(expected.GetProperty("size")[0].GetInt32(), header.Width);
        Assert.Equal(expected.GetProperty("size")[1].GetInt32(), header.Height);
        Assert.Equal(expected.GetProperty("bands").GetInt32(), header.Bands);
        Assert.Equal(expected.GetProperty("dtype").GetString(), header.SampleType.ToString());
        Assert.Equal(expected.GetProperty("compression").GetString() ?? "NONE", header.Compression);
        AssertNoData(expected.GetProperty("nodata").GetString(), header.NoData);
        AssertTransform(expected.GetProperty("geotransform"), header.Transform);
        var authority = expected.TryGetProperty("crs_authority", out var code) ? code.GetString() : null;
        Assert.Equal(authority, header.Crs?.Epsg is { } epsg ? $"EPSG:{epsg}" : null);
        if (authority is null && expected.TryGetProperty("crs_kind", out var kind) && kind.GetString() is not null)
        {
            Assert.NotNull(header.Crs?.Wkt);
        }
        Assert.Equal(expected.GetProperty("color_interp").EnumerateArray().Any(role => role.GetString() == "Alpha"), header.HasAlpha);
        Assert.Equal(expected.GetProperty("gcps").GetInt32(), header.ControlPoints);
    }

    public static void AssertSamples(JsonElement samples, RasterFile raster)
    {
        foreach (var sample in samples.EnumerateArray())
        {
            var (column, row) = (sample[0].GetInt32(), sample[1].GetInt32());
            var values = raster.ReadValues(column, row);
            Assert.Equal(sample.GetArrayLength() - 2, values.Count);
            for (var band = 0; band < values.Count; band++)
            {
                var wanted = Number(sample[band + 2]);
                Assert.True(
                    double.IsNaN(wanted) && double.IsNaN(values[band].Value) || Math.Abs(wanted - values[band].Value) <= Math.Abs(wanted) * 1e-12,
                    $"({column}, {row}) band {band + 1}: {values[band].Value} instead of {wanted}");
            }
        }
    }

    private static double Number(JsonElement value) => value.ValueKind == JsonValueKind.String ? double.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : value.GetDouble();

    private static void AssertNoData(string? expected, double? actual)
    {
        if (expected is null)
        {
            Assert.Null(actual);
            return;
        }
        var wanted = expected == "nan" ? double.NaN : double.Parse(expected, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(actual is { } value && (double.IsNaN(wanted) ? double.IsNaN(value) : Math.Abs(value - wanted) <= Math.Abs(wanted) * 1e-6), $"nodata {actual} instead of {expected}");
    }

    private static void AssertTransform(JsonElement expected, RasterTransform? actual)
    {
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.Null(actual);
            return;
        }
        Assert.NotNull(actual);
        var coefficients = actual.Value.ToArray();
        for (var index = 0; index < 6; index++)
        {
            var wanted = expected[index].GetDouble();
            Assert.True(Math.Abs(coefficients[index] - wanted) <= Math.Max(1e-12, Math.Abs(wanted) * 1e-12), $"coefficient {index}: {coefficients[index]} instead of {wanted}");
        }
    }
}
