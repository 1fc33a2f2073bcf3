using System.Text.Json.Serialization;

namespace GridMap.Contracts.Departments;

/// <summary>What can happen to a duty.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DutyStepKind>))]
public enum DutyStepKind
{
    /// <summary>It was given to a department.</summary>
    Give,

    /// <summary>It was done.</summary>
    Finish,

    /// <summary>It was not done after all, with a reason.</summary>
    Reopen,

    /// <summary>It was taken back, with a reason.</summary>
    Withdraw,
}
