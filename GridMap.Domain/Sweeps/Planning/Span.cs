namespace GridMap.Domain.Sweeps.Planning;

/// <summary>A piece of a line, from the smaller to the larger x, metres.</summary>
internal readonly record struct Span(double From, double To)
{
    public double Length => To - From;

    /// <summary>Joins spans that overlap or lie no farther apart than a gap; sorts them in place.</summary>
    public static List<Span> Merge(List<Span> spans, double gap)
    {
        spans.Sort((a, b) => a.From.CompareTo(b.From));
        var merged = new List<Span>(spans.Count);
        foreach (var span in spans)
        {
            if (merged.Count > 0 && span.From - merged[^1].To <= gap) merged[^1] = new Span(merged[^1].From, Math.Max(merged[^1].To, span.To));
            else merged.Add(span);
        }

        return merged;
    }

    /// <summary>What of a span lies in none of the others, which are sorted and apart.</summary>
    public static IEnumerable<Span> Without(Span span, IEnumerable<Span> others)
    {
        var from = span.From;
        foreach (var other in others)
        {
            if (other.To <= from || other.From >= span.To) continue;
            if (other.From > from) yield return new Span(from, other.From);
            from = Math.Max(from, other.To);
        }

        if (from < span.To) yield return new Span(from, span.To);
    }

    /// <summary>What of a span lies in the others.</summary>
    public static IEnumerable<Span> Within(Span span, IEnumerable<Span> others) =>
        from other in others
        let common = new Span(Math.Max(span.From, other.From), Math.Min(span.To, other.To))
        where common.Length > 0
        select common;
}
