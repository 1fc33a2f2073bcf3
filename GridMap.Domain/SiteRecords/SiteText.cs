using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GridMap.Domain.SiteRecords;

/// <summary>Operations as text that is the same on every device, and its hash: what a signature holds fast.</summary>
public static class SiteText
{
    /// <summary>Hash over operations, whatever their order.</summary>
    /// <param name="operations">The operations; each counts once.</param>
    /// <returns>SHA-256, 64 lowercase hexadecimal digits.</returns>
    public static string Sha256Of(IEnumerable<SiteOperation> operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        var text = string.Concat(operations.DistinctBy(operation => operation.Id).Order(SiteOrder.Instance).Select(Write));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>One operation: each value with its length before it, so that no value can pass for two.</summary>
    internal static string Write(SiteOperation operation)
    {
        var text = new StringBuilder();
        Add(operation.Id, operation.Kind, operation.Turn, operation.At, operation.By, operation.Thing, operation.Site, operation.Item, operation.Answer,
            operation.Note, operation.Finding, operation.Violation);
        Add(operation.Product?.Name, operation.Product?.Cas, operation.Product?.UnNumber, operation.Product?.Quantity, operation.Product?.Unit, operation.Product?.Container);
        Add(operation.Photo?.Sha256, operation.Photo?.TakenAt, operation.Photo?.Position?.Longitude, operation.Photo?.Position?.Latitude,
            operation.Photo?.AccuracyMetres, operation.Photo?.Caption);
        Add(operation.Measure?.Kind, operation.Measure?.Owner, operation.Measure?.DueOn);
        Add(operation.Signature?.Signer, operation.Signature?.Strokes, operation.Signature?.Sha256);
        foreach (var covered in operation.Signature?.Covers ?? []) Add(covered);
        return text.Append('\n').ToString();

        void Add(params ReadOnlySpan<object?> values)
        {
            foreach (var value in values)
            {
                var written = Written(value);
                text.Append(CultureInfo.InvariantCulture, $"{written?.Length ?? -1}:{written};");
            }
        }
    }

    private static string? Written(object? value) => value switch
    {
        null => null,
        DateTimeOffset moment => moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
