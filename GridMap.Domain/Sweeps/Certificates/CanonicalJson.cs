using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace GridMap.Domain.Sweeps.Certificates;

/// <summary>JSON in the one form that RFC 8785 (JCS) leaves: no blanks, keys by UTF-16 code units, numbers as ECMAScript writes them, UTF-8.</summary>
public static class CanonicalJson
{
    private static readonly UTF8Encoding Utf8Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads JSON text and nothing but it: no byte order mark, comment, trailing comma, repeated key or byte after the end.</summary>
    /// <param name="json">UTF-8.</param>
    /// <exception cref="JsonException">It is not that.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span))
        {
            throw new JsonException("The text is not UTF-8.");
        }

        try
        {
            return JsonDocument.Parse(json, Strict);
        }
        catch (InvalidOperationException broken)
        {
            // Half a surrogate pair in an escaped key.
            throw new JsonException(broken.Message, broken);
        }
    }

    /// <summary>The canonical form of a value.</summary>
    /// <returns>UTF-8 without a byte order mark or a line end.</returns>
    /// <exception cref="JsonException">A number is beyond the range of a double, or a string holds half a surrogate pair.</exception>
    public static byte[] Write(JsonElement value)
    {
        try
        {
            var text = new StringBuilder();
            Append(text, value);
            return Utf8Strict.GetBytes(text.ToString());
        }
        catch (Exception broken) when (broken is InvalidOperationException or EncoderFallbackException)
        {
            throw new JsonException(broken.Message, broken);
        }
    }

    /// <summary>A number as ECMAScript writes it: the fewest digits that read back as the same double.</summary>
    /// <exception cref="JsonException">It is not finite.</exception>
    public static string Write(double number)
    {
        if (!double.IsFinite(number))
        {
            throw new JsonException("A number is beyond what JSON can hold.");
        }

        if (number == 0)
        {
            // Minus zero too.
            return "0";
        }

        var (digits, point) = Shortest(Math.Abs(number));
        var sign = number < 0 ? "-" : "";
        return sign + point switch
        {
            > 0 and <= 21 => digits.Length <= point ? digits.PadRight(point, '0') : $"{digits[..point]}.{digits[point..]}",
            > -6 and <= 0 => $"0.{new string('0', -point)}{digits}",
            _ => $"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(point > 0 ? "+" : "-")}{Math.Abs(point - 1).ToString(CultureInfo.InvariantCulture)}",
        };
    }

    /// <summary>Digits without zeros at either end, and how many of them stand before the decimal point.</summary>
    private static (string Digits, int Point) Shortest(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var all = dot < 0 ? mantissa : mantissa.Remove(dot, 1);
        var digits = all.TrimStart('0');
        var point = (dot < 0 ? mantissa.Length : dot) - (all.Length - digits.Length) + exponent;
        return (digits.TrimEnd('0'), point);
    }

    private static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendAll(text, '{', '}', value.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal), property =>
                {
                    AppendText(text, property.Name);
                    text.Append(':');
                    Append(text, property.Value);
                });
                break;
            case JsonValueKind.Array:
                AppendAll(text, '[', ']', value.EnumerateArray(), entry => Append(text, entry));
                break;
            case JsonValueKind.String:
                AppendText(text, value.GetString() ?? "");
                break;
            case JsonValueKind.Number:
                text.Append(Write(value.GetDouble()));
                break;
            default:
                // null, true and false.
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, char open, char close, IEnumerable<T> entries, Action<T> append)
    {
        text.Append(open);
        var isFirst = true;
        foreach (var entry in entries)
        {
            if (!isFirst) text.Append(',');
            isFirst = false;
            append(entry);
        }

        text.Append(close);
    }

    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
