using System.Security.Cryptography;
using GridMap.Server.Storage;

namespace GridMap.Server.People;

/// <summary>The code that proves whoever sets the first administrator can read the server's console or disk.</summary>
internal sealed class SetupCode(DataFolder folder)
{
    private string CodeFile => Path.Combine(folder.Root, "setup.code");

    public string GetOrCreate()
    {
        if (!File.Exists(CodeFile))
        {
            File.WriteAllText(CodeFile, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)));
        }

        return File.ReadAllText(CodeFile).Trim();
    }

    public bool Matches(string given) =>
        File.Exists(CodeFile) && CryptographicOperations.FixedTimeEquals(
            System.Text.Encoding.UTF8.GetBytes(given.Trim()), System.Text.Encoding.UTF8.GetBytes(GetOrCreate()));

    public void Spend() => File.Delete(CodeFile);
}
