using System.Globalization;
using GridMap.Contracts;
using GridMap.Domain.SiteRecords;

namespace GridMap.Client.Visits;

/// <summary>What is typed into a record and what is read from it.</summary>
internal static class RecordText
{
    /// <summary>A product's particulars in one line; empty when there are none.</summary>
    public static string Of(SiteProduct product) => string.Join(" · ", new[]
    {
        product.Quantity is { } quantity ? $"{quantity.ToString("0.###", CultureInfo.CurrentCulture)} {product.Unit}" : null,
        product.Container,
        product.Cas is { } cas ? $"CAS {cas}" : null,
        product.UnNumber is { } number ? $"UN {number}" : null,
    }.OfType<string>());

    /// <summary>A number as people type it, full-width digits and a comma for the point included; null when it is none.</summary>
    public static double? ReadNumber(string? text) =>
        double.TryParse(
            string.Concat((text ?? "").Trim().Select(HalfWidth)), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Why an operation could not be kept, told before it is written.</summary>
    public static Message? FindFault(SiteOperationKind kind, DateTimeOffset now, Func<SiteOperation, SiteOperation> fill) =>
        SiteRules.FindFault(fill(new SiteOperation { Id = Guid.Empty, Kind = kind, Turn = 1, At = now, By = Guid.Empty })) is { } fault ? new Message(fault.Key, fault.Arguments) : null;

    public static Message Say(Domain.Phrase phrase) => new(phrase.Key, phrase.Arguments);

    private static char HalfWidth(char character) => character switch
    {
        >= '０' and <= '９' => (char)(character - '０' + '0'),
        '．' or '。' or ',' or '，' => '.',
        _ => character,
    };
}
