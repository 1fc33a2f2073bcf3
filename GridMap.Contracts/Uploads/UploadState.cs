using System.Text.Json.Serialization;

namespace GridMap.Contracts.Uploads;

/// <summary>Where an upload stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UploadState>))]
public enum UploadState
{
    /// <summary>Bytes are missing; go on at the received length.</summary>
    Receiving,

    /// <summary>Every byte is in and the hash agrees; the orthophoto is stored.</summary>
    Complete,

    /// <summary>The whole file is in but its hash differs from the announced one; start anew.</summary>
    HashMismatch,

    /// <summary>The same bytes were stored before; nothing needs to be sent.</summary>
    AlreadyStored,
}
