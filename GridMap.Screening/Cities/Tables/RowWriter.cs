using System.Globalization;
using System.Text;

namespace GridMap.Screening.Cities.Tables;

/// <summary>Writes a CSV table row by row through one buffer, so that a table may be of any length.</summary>
internal sealed class RowWriter : IDisposable
{
    private readonly FileStream file;
    private readonly Encoding encoding;
    private readonly byte[] buffer = new byte[1 << 16];
    private int used;
    private bool rowHasField;

    public RowWriter(string path, string header, Encoding? encoding = null)
    {
        this.encoding = encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1);
        foreach (var name in header.Split(',')) Text(name);
        End();
        Rows = 0;
    }

    /// <summary>Rows written, the header not counted.</summary>
    public long Rows { get; private set; }

    public RowWriter Text(string? text)
    {
        Begin();
        if (text is null) return this;
        var quoted = text.AsSpan().ContainsAny(',', '"', '\n') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
        Reserve(encoding.GetMaxByteCount(quoted.Length));
        used += encoding.GetBytes(quoted, buffer.AsSpan(used));
        return this;
    }

    public RowWriter Number(double value, string format)
    {
        Begin();
        Reserve(40);
        value.TryFormat(buffer.AsSpan(used), out var written, format, CultureInfo.InvariantCulture);
        used += written;
        return this;
    }

    public RowWriter Number(long value)
    {
        Begin();
        Reserve(24);
        value.TryFormat(buffer.AsSpan(used), out var written, default, CultureInfo.InvariantCulture);
        used += written;
        return this;
    }

    public RowWriter Position((double X, double Y) point)
    {
        var at = Ground.CityGround.ToLonLat(point);
        return Number(at.Longitude, "F6").Number(at.Latitude, "F6");
    }

    public void End()
    {
        Reserve(1);
        buffer[used++] = (byte)'\n';
        rowHasField = false;
        Rows++;
    }

    public void Dispose()
    {
        file.Write(buffer, 0, used);
        file.Dispose();
    }

    private void Begin()
    {
        if (rowHasField)
        {
            Reserve(1);
            buffer[used++] = (byte)',';
        }

        rowHasField = true;
    }

    private void Reserve(int bytes)
    {
        if (used + bytes <= buffer.Length) return;
        file.Write(buffer, 0, used);
        used = 0;
    }
}
