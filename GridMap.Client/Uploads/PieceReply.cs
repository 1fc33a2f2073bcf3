namespace GridMap.Client.Uploads;

/// <summary>What came of one piece.</summary>
/// <param name="Status">HTTP status; 0 when the line broke or the sending was stopped.</param>
/// <param name="Body">The answer's body.</param>
public sealed record PieceReply(int Status, string Body);
