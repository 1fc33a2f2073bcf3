using System.Globalization;
using System.Resources;
using System.Text;

namespace GridMap.Contracts.Wording;

/// <summary>Renders a <see cref="Message"/> in a reader's language, for server, clients and command alike.</summary>
/// <remarks>
/// The sentences stand in <c>Wording/{feature}.resx</c> (English) and <c>Wording/{feature}.zh-CN.resx</c>; the feature is the key's part
/// before the first dot, the resource name the part after it. Places are written <c>{name}</c>. Where the feature has words <c>name.value</c>, the
/// value of that place is said by its word.
/// </remarks>
public static class MessageText
{
    private static readonly Dictionary<string, ResourceManager> Managers = [];
    private static readonly Lock Gate = new();

    /// <summary>The sentence, or the key itself with its arguments where no sentence is known.</summary>
    public static string Render(Message message, CultureInfo culture)
    {
        if (FindSentence(message.Key, culture) is not { } sentence)
        {
            return message.Arguments.Count == 0
                ? message.Key
                : $"{message.Key} ({string.Join(", ", message.Arguments.Select(argument => $"{argument.Key}: {argument.Value}"))})";
        }

        var text = new StringBuilder(sentence);
        foreach (var (name, value) in message.Arguments)
        {
            text.Replace($"{{{name}}}", FindWord(message.Key, name, value, culture) ?? Legible(value, culture));
        }

        return text.ToString();
    }

    /// <summary>The sentence with its places; null when the key is not known.</summary>
    public static string? FindSentence(string key, CultureInfo culture)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        if (dot <= 0)
        {
            return null;
        }

        try
        {
            return ManagerOf(key[..dot]).GetString(key[(dot + 1)..], culture);
        }
        catch (MissingManifestResourceException)
        {
            // A newer server may speak of a feature that this client does not know yet.
            return null;
        }
    }

    /// <summary>The word for a value that stands for one of a few things; null when it is said as it is.</summary>
    /// <param name="key">The sentence's key.</param>
    /// <param name="name">The place's name.</param>
    /// <param name="value">The value, as an enum writes it.</param>
    /// <param name="culture">The reader's.</param>
    public static string? FindWord(string key, string name, string value, CultureInfo culture) =>
        value.Length > 0 && key.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && value.All(char.IsAsciiLetter)
            ? FindSentence($"{key[..dot]}.{name}.{value}", culture)
            : null;

    /// <summary>Arguments carry full precision; people read about two digits.</summary>
    private static string Legible(string value, CultureInfo culture) =>
        value.Contains('.', StringComparison.Ordinal) && value.Count(character => character == '.') == 1
        && double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(Math.Abs(number) switch { >= 100 => "0", >= 1 => "0.#", _ => "0.##" }, culture)
            : value;

    private static ResourceManager ManagerOf(string feature)
    {
        lock (Gate)
        {
            if (!Managers.TryGetValue(feature, out var manager))
            {
                manager = new ResourceManager($"GridMap.Contracts.Wording.{feature}", typeof(MessageText).Assembly);
                Managers.Add(feature, manager);
            }

            return manager;
        }
    }
}
