using System.Security.Cryptography;
using System.Text;

namespace GridMap.Server.Alerts;

/// <summary>Lets the other system see that a message is ours, whole and fresh.</summary>
internal static class WebhookSignature
{
    /// <summary>Bytes of a secret, written as hexadecimal digits.</summary>
    private const int SecretBytes = 32;

    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <param name="secret">As it was shown; its UTF-8 bytes are the key.</param>
    /// <param name="timestamp">Unix seconds, as in the header.</param>
    /// <param name="body">As it is sent.</param>
    public static string Of(string secret, string timestamp, string body) =>
        "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}")));
}
