namespace GridMap.Contracts.People;

/// <summary>A bearer token for programs; browsers use the cookie.</summary>
/// <param name="AccessToken">Send as <c>Authorization: Bearer …</c>.</param>
/// <param name="ExpiresInSeconds">Life from now, seconds.</param>
public sealed record TokenResponse(string AccessToken, long ExpiresInSeconds);
