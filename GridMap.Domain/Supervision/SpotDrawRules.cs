namespace GridMap.Domain.Supervision;

/// <summary>What makes a draw one that nobody could have steered: the seed is out before anybody knows what will be on the list.</summary>
public static class SpotDrawRules
{
    /// <summary>At least so long lies between publishing the seed and drawing with it.</summary>
    public static readonly TimeSpan LeastNotice = TimeSpan.FromHours(1);

    /// <summary>Why a draw may not be announced for a moment; null when it may.</summary>
    public static Phrase? FindFault(DateTimeOffset publishedAt, DateTimeOffset drawFrom) =>
        drawFrom - publishedAt < LeastNotice ? Phrase.Of("supervision.drawTooSoon", ("hours", LeastNotice.TotalHours)) : null;

    /// <summary>Why it may not be drawn now; null when it may.</summary>
    /// <param name="drawFrom">As announced.</param>
    /// <param name="isDrawn">Whether it was drawn before.</param>
    /// <param name="now">The moment.</param>
    public static Phrase? FindFault(DateTimeOffset drawFrom, bool isDrawn, DateTimeOffset now) =>
        isDrawn ? Phrase.Of("supervision.drawnBefore")
        : now < drawFrom ? Phrase.Of("supervision.drawNotYet", ("drawAt", drawFrom))
        : null;
}
