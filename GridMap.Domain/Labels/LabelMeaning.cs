namespace GridMap.Domain.Labels;

/// <summary>What a verdict says of one detected object to a model that learns from it.</summary>
public enum LabelMeaning
{
    /// <summary>It is what the model took it for.</summary>
    Target,

    /// <summary>It is not what the model took it for.</summary>
    NotATarget,

    /// <summary>It may be or not; nothing is to be learnt from it.</summary>
    Undecided,
}
