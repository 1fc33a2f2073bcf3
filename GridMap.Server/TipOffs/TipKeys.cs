using System.Security.Cryptography;
using System.Text;
using GridMap.Server.Storage;
using Microsoft.Extensions.Options;

namespace GridMap.Server.TipOffs;

/// <summary>The keys of the vault, outside the database: who has only the database reads no name, tries no codes out and makes no chain anew.</summary>
/// <remarks>
/// A line added to the file is the key from then on; those before stay, to read what they encrypted. Hashes and seals are made with what follows from the
/// first, so that a new key leaves codes good and chains whole. The database knows the first by its hash: a server with another file says so at once.
/// </remarks>
internal sealed class TipKeys(DataFolder folder, SharedSecrets secrets, IOptions<TipOptions> options) : IDisposable
{
    private const string DefaultName = "tips.keys";
    private const string Fingerprint = "tips.keys.sha256";
    private const int KeyBytes = 32;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private Held? _held;

    public string File { get; } = options.Value.KeyFile.Length > 0 ? options.Value.KeyFile : Path.Combine(folder.SharedRoot, DefaultName);

    /// <summary>Keyed hash, lower-case hexadecimal.</summary>
    /// <param name="purpose">What it is for: the same text hashes differently for something else.</param>
    public async Task<string> HashAsync(string purpose, string text, CancellationToken cancellation) => Convert.ToHexStringLower(await SeedAsync(purpose, text, cancellation));

    /// <summary>The same as 32 bytes.</summary>
    public async Task<byte[]> SeedAsync(string purpose, string text, CancellationToken cancellation) =>
        HMACSHA256.HashData((await LoadAsync(cancellation)).First, Encoding.UTF8.GetBytes($"{purpose}\0{text}"));

    /// <summary>Encrypts with the newest key.</summary>
    /// <param name="bytes">What nobody is to read.</param>
    /// <param name="about">What it belongs to: it opens there and nowhere else.</param>
    public async Task<Sealed> SealAsync(byte[] bytes, Guid about, CancellationToken cancellation)
    {
        var held = await LoadAsync(cancellation);
        var (nonce, content, tag) = (RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize), new byte[bytes.Length], new byte[AesGcm.TagByteSizes.MaxSize]);
        using var cipher = new AesGcm(held.ById[held.NewestId], tag.Length);
        cipher.Encrypt(nonce, bytes, content, tag, about.ToByteArray());
        return new Sealed(held.NewestId, nonce, content, tag);
    }

    /// <summary>Decrypts.</summary>
    /// <exception cref="TipKeysMissingException">Its key is not in the file.</exception>
    /// <exception cref="AuthenticationTagMismatchException">It was changed, or belongs to something else.</exception>
    public async Task<byte[]> OpenAsync(Sealed what, Guid about, CancellationToken cancellation)
    {
        if (!(await LoadAsync(cancellation)).ById.TryGetValue(what.KeyId, out var key))
        {
            throw new TipKeysMissingException($"{File} lacks the key {what.KeyId}: put its line back.");
        }

        var bytes = new byte[what.Content.Length];
        using var cipher = new AesGcm(key, what.Tag.Length);
        cipher.Decrypt(what.Nonce, what.Content, what.Tag, bytes, about.ToByteArray());
        return bytes;
    }

    public void Dispose() => _turn.Dispose();

    private async Task<Held> LoadAsync(CancellationToken cancellation)
    {
        if (_held is { } known)
        {
            return known;
        }

        await _turn.WaitAsync(cancellation);
        try
        {
            return _held ??= await ReadAsync(cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<Held> ReadAsync(CancellationToken cancellation)
    {
        if (!System.IO.File.Exists(File))
        {
            if (await secrets.FindAsync(Fingerprint, cancellation) is not null)
            {
                throw new TipKeysMissingException($"{File} is not there: copy it from another server or from the backup. A new one would open nothing.");
            }

            await MakeAsync(cancellation);
        }

        var keys = (await System.IO.File.ReadAllLinesAsync(File, cancellation)).Where(line => line.Trim().Length > 0).Select(Parse).ToList();
        if (keys.Count == 0)
        {
            throw new TipKeysMissingException($"{File} holds no key.");
        }

        var mine = Convert.ToHexStringLower(SHA256.HashData(keys[0].Key));
        return await secrets.GetOrAddAsync(Fingerprint, () => mine, cancellation) == mine
            ? new Held(HKDF.DeriveKey(HashAlgorithmName.SHA256, keys[0].Key, KeyBytes, info: "gridmap tips: hashes and seals"u8.ToArray()), keys[^1].Id, keys.ToDictionary(key => key.Id, key => key.Key, StringComparer.Ordinal))
            : throw new TipKeysMissingException($"{File} is another database's, or its first line was changed: copy it from a server of this database or from the backup.");
    }

    private (string Id, byte[] Key) Parse(string line)
    {
        var key = new byte[KeyBytes];
        return line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [{ Length: <= 16 } id, var text] && Convert.TryFromBase64String(text, key, out var read) && read == KeyBytes
            ? (id, key)
            : throw new TipKeysMissingException($"{File} has a line that is not 'id base64' with {KeyBytes} bytes.");
    }

    private async Task MakeAsync(CancellationToken cancellation)
    {
        var write = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            write.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var temporary = $"{File}.{Guid.NewGuid():N}";
        await using (var writer = new StreamWriter(temporary, write))
        {
            await writer.WriteAsync($"1 {Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes))}\n".AsMemory(), cancellation);
        }

        try
        {
            System.IO.File.Move(temporary, File, overwrite: false);
        }
        catch (IOException) when (System.IO.File.Exists(File))
        {
            // Another server of this disk was faster: its key is the key.
            System.IO.File.Delete(temporary);
        }
    }

    private sealed record Held(byte[] First, string NewestId, Dictionary<string, byte[]> ById);
}
