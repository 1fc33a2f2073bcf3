using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace GridMap.Domain.TipOffs;

/// <summary>Entries of which each hashes the one before: none can be changed, exchanged, put in or taken out between others unnoticed.</summary>
/// <remarks>
/// h = SHA-256(h before || fields), each field as its length in four bytes and its UTF-8. A cut end and a chain made anew are not noticed by the hashes
/// alone: a keyed seal beside each, and heads that others hold, are for those.
/// </remarks>
public static class HashChain
{
    /// <summary>What the first entry follows: 32 zero bytes, lower-case hexadecimal.</summary>
    public static string Genesis { get; } = new('0', SHA256.HashSizeInBytes * 2);

    /// <summary>The hash of an entry, lower-case hexadecimal.</summary>
    /// <param name="before">Hash of the entry before it; <see cref="Genesis"/> for the first.</param>
    /// <param name="fields">What it says, in a fixed order, in invariant form and UTC.</param>
    public static string Next(string before, params ReadOnlySpan<string> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Convert.FromHexString(before));
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The first entry, counted from 1, that does not follow from the one before it; null when all do.</summary>
    /// <param name="entries">In order: number, hash, seal and fields of each.</param>
    /// <param name="seal">The keyed seal over a hash.</param>
    public static long? FindBreak(IEnumerable<ChainEntry> entries, Func<string, string> seal)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(seal);
        var (before, number) = (Genesis, 0L);
        foreach (var entry in entries)
        {
            number++;
            if (entry.Number != number || entry.Hash != Next(before, [.. entry.Fields]) || entry.Seal != seal(entry.Hash)) return number;
            before = entry.Hash;
        }

        return null;
    }
}
