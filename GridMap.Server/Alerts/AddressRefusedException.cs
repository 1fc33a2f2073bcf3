namespace GridMap.Server.Alerts;

/// <summary>A host with no address that may be called.</summary>
internal sealed class AddressRefusedException(string host) : HttpRequestException($"{host} has no address that may be called.")
{
    public string Host { get; } = host;
}
