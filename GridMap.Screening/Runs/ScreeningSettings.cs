using GridMap.Domain.Screening.Enterprises;
using GridMap.Domain.Screening.Scores;
using GridMap.Screening.Tables;

namespace GridMap.Screening.Runs;

/// <summary>By what a run reads and weighs.</summary>
public sealed record ScreeningSettings
{
    /// <summary>What the user said of columns.</summary>
    public ColumnMappings Mappings { get; init; } = ColumnMappings.None;

    /// <summary>Words of scopes and names.</summary>
    public ScopeTerms Terms { get; init; } = ScopeTerms.Default;

    /// <summary>What signals weigh.</summary>
    public ScoreWeights Weights { get; init; } = DefaultWeights.Reasoned;

    /// <summary>The day of the run; null: the newest day that any signal tells of, or else <see cref="Clock"/>'s.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Tells the day where neither the user nor the data does.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
