namespace GridMap.Contracts;

/// <summary>Extension members that every ProblemDetails of the server carries beside its English text.</summary>
public static class ProblemTypes
{
    /// <summary>Member with the <see cref="Message.Key"/> of the error.</summary>
    public const string KeyMember = "messageKey";

    /// <summary>Member with the <see cref="Message.Arguments"/> of the error.</summary>
    public const string ArgumentsMember = "messageArguments";
}
