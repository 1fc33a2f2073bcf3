using System.Security.Cryptography;
using System.Text;
using GridMap.Server.Storage;

namespace GridMap.Server.People;

/// <summary>The code that proves whoever sets the first administrator can read a server's console or disk; one for all servers of a database.</summary>
internal sealed class SetupCode(DataFolder folder, SharedSecrets secrets)
{
    private string CodeFile => Path.Combine(folder.Root, "setup.code");

    public async Task<string> GetOrCreateAsync(CancellationToken cancellation)
    {
        var known = File.Exists(CodeFile) ? (await File.ReadAllTextAsync(CodeFile, cancellation)).Trim() : null;
        var code = await secrets.GetOrAddAsync(
            SharedSecrets.SetupCode, () => known ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), cancellation);
        if (known != code)
        {
            await File.WriteAllTextAsync(CodeFile, code, cancellation);
        }

        return code;
    }

    public async Task<bool> MatchesAsync(string given, CancellationToken cancellation) =>
        await secrets.FindAsync(SharedSecrets.SetupCode, cancellation) is { } code
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given.Trim()), Encoding.UTF8.GetBytes(code));

    public async Task SpendAsync(CancellationToken cancellation)
    {
        await secrets.RemoveAsync(SharedSecrets.SetupCode, cancellation);
        File.Delete(CodeFile);
    }
}
