using System.Globalization;
using System.Numerics;
using GridMap.Contracts;

namespace GridMap.Server.Jobs;

/// <summary>A field of a worker's document that breaks the contract.</summary>
/// <param name="Field">Where it is, as JSON writes it: <c>sites[0].objects[2].score</c>.</param>
/// <param name="Rule">What holds for it.</param>
internal sealed record FieldFault(string Field, Message Rule)
{
    private const int HashDigits = 64;
    private const int MostTold = 4000;

    public static FieldFault? Missing(string field, object? value) =>
        value is null ? new FieldFault(field, Message.Plain("jobs.fieldMissing")) : null;

    /// <summary>Not a number counts as outside; an absent value does not.</summary>
    public static FieldFault? Outside<T>(string field, T? value, T least, T most)
        where T : struct, INumber<T> =>
        value is not { } number || (number >= least && number <= most)
            ? null
            : new FieldFault(field, new Message("jobs.fieldOutside", new Dictionary<string, string>
            {
                ["value"] = Text(number),
                ["least"] = Text(least),
                ["most"] = Text(most),
            }));

    /// <summary>Absent counts as right.</summary>
    /// <remarks>A control character is refused here: not every database can store it.</remarks>
    public static FieldFault? NotText(string field, string? value, int most) =>
        value is null || (value.Length >= 1 && value.Length <= most && !value.Any(char.IsControl))
            ? null
            : new FieldFault(field, new Message("jobs.fieldNotText", new Dictionary<string, string> { ["most"] = Text(most) }));

    /// <summary>Absent counts as right.</summary>
    public static FieldFault? NotHash(string field, string? value) =>
        value is null || (value.Length == HashDigits && value.All(char.IsAsciiHexDigitLower)) ? null : new FieldFault(field, Message.Plain("jobs.fieldNotHash"));

    /// <summary>Four numbers, the last two of them lengths. Absent counts as right.</summary>
    /// <param name="field">Where it is.</param>
    /// <param name="box">Left, top, width, height in pixels.</param>
    /// <param name="width">Of the picture; a box may reach over its edges, not lie far off.</param>
    /// <param name="height">As above.</param>
    /// <param name="leastSide">Least width and height.</param>
    public static FieldFault? NotBox(string field, double[]? box, double width, double height, double leastSide) =>
        box is null ? null
        : box is not [var left, var top, var across, var down] ? new FieldFault(field, Message.Plain("jobs.fieldNotBox"))
        : Outside<double>($"{field}[0]", left, -width, 2 * width)
            ?? Outside<double>($"{field}[1]", top, -height, 2 * height)
            ?? Outside<double>($"{field}[2]", across, leastSide, 2 * width)
            ?? Outside<double>($"{field}[3]", down, leastSide, 2 * height);

    /// <summary>What is wrong with a sentence for people: its key, or an argument that is not there.</summary>
    public static FieldFault? OfMessage(Message message) =>
        Missing("key", message.Key) ?? NotText("key", message.Key, most: 80)
        ?? Missing("arguments", message.Arguments)
        ?? message.Arguments.Select(argument => OfArgument(argument.Key, argument.Value)?.In("arguments")).FirstOrDefault(fault => fault is not null);

    /// <summary>The first item that is missing or breaks its own rule; the list itself has to be there.</summary>
    public static FieldFault? Among<T>(string list, IReadOnlyList<T?>? items, Func<T, FieldFault?> rule)
        where T : class
    {
        for (var index = 0; index < items?.Count; index++)
        {
            if (items[index] is not { } item)
            {
                return Missing($"{list}[{index}]", null);
            }

            if (rule(item) is { } fault)
            {
                return fault.In($"{list}[{index}]");
            }
        }

        return Missing(list, items);
    }

    /// <summary>The same fault, told from the document that holds this one.</summary>
    public FieldFault In(string owner) => this with { Field = $"{owner}.{Field}" };

    public Message ToMessage() => Rule with { Arguments = new Dictionary<string, string>(Rule.Arguments) { ["field"] = Field } };

    /// <remarks>A value may be empty, or tell of a failure in several lines.</remarks>
    private static FieldFault? OfArgument(string name, string? value) =>
        NotText(name, name, most: 40) ?? Missing(name, value)
        ?? (value is { Length: <= MostTold } && !value.Contains('\0', StringComparison.Ordinal) ? null : NotText(name, "", MostTold));

    private static string Text<T>(T number)
        where T : INumber<T> => number.ToString(null, CultureInfo.InvariantCulture);
}
