using GridMap.Contracts;
using GridMap.Contracts.Uploads;

namespace GridMap.Server.Uploads;

internal abstract record UploadOutcome
{
    private UploadOutcome()
    {
    }

    /// <summary>Announced for the first time.</summary>
    public sealed record Created(UploadStatus Status) : UploadOutcome;

    /// <summary>Where the upload stands now.</summary>
    public sealed record Current(UploadStatus Status) : UploadOutcome;

    /// <summary>The bytes do not continue what is held.</summary>
    public sealed record WrongOffset(long ReceivedBytes) : UploadOutcome;

    /// <summary>Another server is at work on this upload; it is done or dead in seconds.</summary>
    public sealed record Busy : UploadOutcome;

    /// <summary>The bytes lie in a folder that this server does not reach.</summary>
    public sealed record HeldElsewhere : UploadOutcome;

    public sealed record OutsideScope(string AreaCode) : UploadOutcome;

    public sealed record Refused(Message Message) : UploadOutcome;

    public sealed record NotFound : UploadOutcome;
}
