using System.Globalization;

namespace GridMap.Client.Command;

/// <summary>What is selected: <c>suspect:…</c>, <c>cell:…</c>, <c>detection:…</c>, <c>premises:…</c> or <c>flight:…</c> in the address.</summary>
public sealed record DeskSelection(DeskSubject Subject, string Id)
{
    public static DeskSelection? Read(string? text) =>
        text?.Split(':', 2) is [var subject, { Length: > 0 } id] && Enum.TryParse<DeskSubject>(subject, ignoreCase: true, out var known)
            ? new DeskSelection(known, id)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Subject.ToString().ToLowerInvariant()}:{Id}");
}
