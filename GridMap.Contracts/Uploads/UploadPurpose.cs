using System.Text.Json.Serialization;

namespace GridMap.Contracts.Uploads;

/// <summary>What a file is sent for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UploadPurpose>))]
public enum UploadPurpose
{
    /// <summary>A flight: it becomes an orthophoto and a job.</summary>
    Orthophoto,

    /// <summary>A table of the city: it is kept until it is taken as one.</summary>
    Table,
}
