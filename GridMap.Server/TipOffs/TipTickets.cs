using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace GridMap.Server.TipOffs;

/// <summary>Tickets that a form is given before it is filled in: made here, good for one report and one day, and not before a person can have filled it in.</summary>
/// <remarks>A ticket holds 24 secret bytes that the server does not keep. Report, code and secret follow from them: sent again after a broken line, it answers the same.</remarks>
internal sealed class TipTickets(TipKeys keys, TimeProvider clock)
{
    private const int SecretBytes = 24;
    private const int MacBytes = 16;
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public async Task<string> MakeAsync(CancellationToken cancellation)
    {
        var bytes = new byte[sizeof(long) + SecretBytes + MacBytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, clock.GetUtcNow().UtcTicks);
        RandomNumberGenerator.Fill(bytes.AsSpan(sizeof(long), SecretBytes));
        (await MacAsync(bytes, cancellation)).CopyTo(bytes, sizeof(long) + SecretBytes);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>How old a ticket is; null when it is none of this server's, or over.</summary>
    public async Task<TimeSpan?> FindAgeAsync(string ticket, CancellationToken cancellation)
    {
        var bytes = new byte[sizeof(long) + SecretBytes + MacBytes];
        if (!Base64Url.TryDecodeFromChars(ticket, bytes, out var read) || read != bytes.Length
            || !CryptographicOperations.FixedTimeEquals(await MacAsync(bytes, cancellation), bytes.AsSpan(sizeof(long) + SecretBytes)))
        {
            return null;
        }

        var age = clock.GetUtcNow() - new DateTimeOffset(BinaryPrimitives.ReadInt64BigEndian(bytes), TimeSpan.Zero);
        return age <= Lifetime ? age : null;
    }

    private async Task<byte[]> MacAsync(byte[] bytes, CancellationToken cancellation) =>
        (await keys.SeedAsync("ticket", Convert.ToHexString(bytes.AsSpan(0, sizeof(long) + SecretBytes)), cancellation))[..MacBytes];
}
