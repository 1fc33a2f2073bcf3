using GridMap.Cli.Hosting;
using GridMap.Domain.Sweeps.Certificates;

namespace GridMap.Cli.Cover;

/// <summary>Keys as PEM files: the private one for its owner's eyes only.</summary>
internal static class KeyFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>Makes a new pair: the private key in <paramref name="path"/>, its public half beside it.</summary>
    /// <returns>The public half's file and the key's id.</returns>
    /// <exception cref="CommandFailure">One of both files is there already.</exception>
    public static (string PublicPath, string KeyId) Create(string path)
    {
        var publicPath = PublicPathOf(path);
        foreach (var taken in new[] { path, publicPath }.Where(File.Exists))
        {
            throw new CommandFailure($"{taken}: there is such a file already, and a key is never overwritten; give another name.");
        }

        using var key = CertificateKey.Create();
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var writer = new StreamWriter(path, options))
        {
            writer.Write(key.ExportPrivatePem());
        }

        File.WriteAllText(publicPath, key.ExportPublicPem());
        return (publicPath, key.Id);
    }

    /// <summary>Where the public half of a key goes: <c>key.pem</c> to <c>key.pub.pem</c>.</summary>
    public static string PublicPathOf(string path) =>
        (path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase) ? path[..^4] : path) + ".pub.pem";

    /// <summary>A key that can sign.</summary>
    /// <exception cref="CommandFailure">The file is missing or holds none.</exception>
    public static CertificateKey ReadPrivate(string path)
    {
        var key = Read(path);
        if (key.IsPrivate)
        {
            return key;
        }

        key.Dispose();
        throw new CommandFailure($"{path}: holds a public key; only the private one signs.");
    }

    /// <summary>A key to check with; the private one will do.</summary>
    /// <exception cref="CommandFailure">The file is missing or holds none.</exception>
    public static CertificateKey Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new CommandFailure($"{path}: there is no such file. Make a key with `gridmap cover --new-key FILE`, or ask the issuer for the public one.");
        }

        try
        {
            return CertificateKey.Import(File.ReadAllText(path));
        }
        catch (FormatException broken)
        {
            throw new CommandFailure($"{path}: {broken.Message}", broken);
        }
    }

    /// <summary>A warning when others than the owner may read a private key; null when not, and on Windows.</summary>
    public static string? FindOpenness(string path) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0
            ? $"{path}: others than its owner can read or change this private key; run `chmod 600 {path}`, and make a new one if that was so for long."
            : null;
}
