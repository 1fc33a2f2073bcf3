namespace GridMap.Client.Review;

/// <summary>Who comes first in the queue.</summary>
public enum ReviewOrder
{
    /// <summary>The highest score.</summary>
    MostSuspicious,

    /// <summary>Whose verdict would teach the model most.</summary>
    MostInstructive,
}
