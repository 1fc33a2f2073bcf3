namespace GridMap.Server.Labels;

/// <summary>Tells from one suspect's history which verdicts lie under a wrong picture, and of which nobody can tell.</summary>
internal static class LabelFilings
{
    /// <param name="history">The suspect's verdicts, oldest first.</param>
    /// <param name="pictures">Its pictures.</param>
    /// <returns>Answers with the verdict whose picture they belong under, and standing verdicts with the other pictures they may speak of.</returns>
    public static (IReadOnlyList<(FiledVerdict From, FiledVerdict To)> Refiled, IReadOnlyList<(FiledVerdict Verdict, IReadOnlyList<Guid> Others)> Doubtful) Judge(
        IReadOnlyList<FiledVerdict> history, IReadOnlyList<SuspectPicture> pictures)
    {
        var refiled = new List<(FiledVerdict From, FiledVerdict To)>();
        FiledVerdict? judged = null;
        foreach (var one in history)
        {
            if (!one.IsAnswer)
            {
                judged = one;
            }
            else if (judged is not null && judged.SiteId != one.SiteId)
            {
                refiled.Add((one, judged));
            }
            else
            {
                // Nothing before it: it stands for a verdict given before verdicts were kept.
                judged ??= one;
            }
        }

        var isWithdrawn = history.Count > 0 && history[^1].Verdict is Contracts.Labels.LabelVerdict.Withdrawn;
        var others = judged is null || isWithdrawn ? [] : MayAlsoBe(judged, pictures);
        return (refiled, others.Count == 0 || judged is null ? [] : [(judged, others)]);
    }

    /// <summary>The pictures there were beside the newest, which is where a verdict was filed whichever was shown. One filed elsewhere was filed on purpose.</summary>
    private static List<Guid> MayAlsoBe(FiledVerdict judged, IReadOnlyList<SuspectPicture> pictures)
    {
        var known = pictures.Where(picture => picture.StoredAt is not { } stored || stored <= judged.At).OrderByDescending(picture => picture.SeenAt).ToList();
        return known is [var newest, ..] && newest.SiteId == judged.SiteId ? known.ConvertAll(picture => picture.SiteId)[1..] : [];
    }
}
