using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace GridMap.Server.Alerts;

/// <summary>Keeps the server from being sent into its own network: only public addresses are called, or those that the settings name.</summary>
internal sealed class AddressGuard(IOptions<WebhookOptions> options)
{
    /// <summary>Networks that are not the public internet (IANA special-purpose address registries).</summary>
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            // All of IPv6 but 2000::/3, and of that what carries IPv4 or is for documents.
            "::/3", "4000::/2", "8000::/1", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private readonly IPNetwork[] _allowed = [.. options.Value.AllowedNetworks.Select(network => IPNetwork.Parse(network))];

    public bool Allows(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6
            && (_allowed.Any(network => network.Contains(plain)) || !Closed.Any(network => network.Contains(plain)));
    }

    /// <summary>Says early what would be refused at each call: a scheme that is not http(s), a name and password, a closed address as such.</summary>
    public bool Allows(Uri url) =>
        url.Scheme is "http" or "https" && url.UserInfo.Length == 0
        && (!IPAddress.TryParse(url.DnsSafeHost, out var address) || Allows(address));

    /// <summary>Connects to a host by its allowed addresses only; they are looked up for this very connection.</summary>
    /// <exception cref="AddressRefusedException">The host has no allowed address.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(host.Host, cancellation);
        var allowed = addresses.Where(Allows).ToArray();
        if (allowed.Length == 0)
        {
            throw new AddressRefusedException(host.Host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
