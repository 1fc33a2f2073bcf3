using System.Security.Cryptography;
using GridMap.Cli.Hosting;
using GridMap.Domain.Sweeps.Proof;

namespace GridMap.Cli.Cover;

/// <summary>Compares the files that a certificate rests on with those at hand.</summary>
/// <param name="Same">How many are byte for byte the same.</param>
/// <param name="Different">Names of those that are there with other content.</param>
/// <param name="Missing">Names of those that are not there.</param>
internal sealed record InputAudit(int Same, IReadOnlyList<string> Different, IReadOnlyList<string> Missing)
{
    /// <summary>True when every file is there and the same.</summary>
    public bool IsClean => Different.Count == 0 && Missing.Count == 0;

    /// <summary>Hashes every file under a folder that the certificate names, or one file.</summary>
    /// <exception cref="CommandFailure">There is no such folder or file.</exception>
    public static async Task<InputAudit> RunAsync(string path, IReadOnlyList<ProofInput> inputs, IProgress<double>? progress, CancellationToken cancellation)
    {
        IEnumerable<string> found = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            : File.Exists(path) ? [path]
            : throw new CommandFailure($"{path}: there is no such folder or file.");
        // Cameras count their photos anew on every card: one name may stand in several folders.
        var at = found.ToLookup(Path.GetFileName, StringComparer.Ordinal);
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        var (different, missing) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < inputs.Count; i++)
        {
            var isThere = false;
            foreach (var file in at[inputs[i].Name])
            {
                if (!hashes.TryGetValue(file, out var hash))
                {
                    await using var stream = File.OpenRead(file);
                    hashes[file] = hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
                }

                isThere |= hash == inputs[i].Sha256;
            }

            if (!isThere) (at.Contains(inputs[i].Name) ? different : missing).Add(inputs[i].Name);
            progress?.Report((i + 1.0) / inputs.Count);
        }

        return new InputAudit(inputs.Count(input => !different.Contains(input.Name) && !missing.Contains(input.Name)), [.. different], [.. missing]);
    }
}
