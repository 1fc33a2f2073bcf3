using System.Text;

namespace GridMap.Screening.Tables;

/// <summary>Finds how a text file is encoded by looking at its bytes.</summary>
internal static class TextEncodings
{
    // Within this much of a file a Chinese character will have turned up.
    private const int LookedAtBytes = 8 << 20;

    /// <summary>GB18030, the superset of GBK and GB2312; a byte that fits nothing becomes U+FFFD.</summary>
    public static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding("GB18030") ?? throw new NotSupportedException("This system lacks the GB18030 code page.");

    /// <summary>The encoding of a file.</summary>
    public static Encoding Find(string path)
    {
        var head = new byte[(int)Math.Min(LookedAtBytes, new FileInfo(path).Length)];
        using (var stream = File.OpenRead(path)) stream.ReadExactly(head);
        return Find(head);
    }

    /// <summary>The encoding by name, as a mapping gives it.</summary>
    /// <exception cref="InvalidDataException">There is no such encoding.</exception>
    public static Encoding Get(string name) => name.ToLowerInvariant().Replace("_", "-", StringComparison.Ordinal) switch
    {
        "utf-8" or "utf8" => Encoding.UTF8,
        "utf-16" or "utf-16le" or "utf16" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        "gb18030" or "gbk" or "gb2312" => Gb18030,
        _ => throw new InvalidDataException($"encoding '{name}' is not known; write utf-8, utf-16, utf-16be or gb18030."),
    };

    private static Encoding Find(ReadOnlySpan<byte> head)
    {
        if (head is [0xEF, 0xBB, 0xBF, ..]) return Encoding.UTF8;
        if (head is [0xFF, 0xFE, ..]) return Encoding.Unicode;
        if (head is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode;
        var (even, odd) = (0, 0);
        for (var i = 0; i < Math.Min(head.Length, 4096); i++)
        {
            if (head[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }

        // Without a mark: commas, digits and line ends of UTF-16 have a zero byte each.
        if (odd > 0 && odd > 4 * even) return Encoding.Unicode;
        if (even > 0 && even > 4 * odd) return Encoding.BigEndianUnicode;
        return IsUtf8(head) ? Encoding.UTF8 : Gb18030;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> head)
    {
        // The last character may be cut off where the look ends.
        var end = head.Length;
        for (var back = 1; back <= 3 && end - back >= 0 && head.Length == LookedAtBytes; back++)
        {
            if ((head[end - back] & 0xC0) != 0xC0) continue;
            end -= back;
            break;
        }

        return System.Text.Unicode.Utf8.IsValid(head[..end]);
    }
}
