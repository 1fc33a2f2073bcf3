using System.Text.Json.Serialization;

namespace GridMap.Contracts.Screening;

/// <summary>What a worker is to do with tables.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScreeningTask>))]
public enum ScreeningTask
{
    /// <summary>Read the first rows of one table and guess its columns.</summary>
    Preview,

    /// <summary>Read all of them and judge every place.</summary>
    Screen,
}
