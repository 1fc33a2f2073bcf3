using System.CommandLine;

namespace GridMap.Cli.Hosting;

/// <summary>Options of verbs that do something on a server as somebody's account.</summary>
internal static class AccountOptions
{
    private const string PasswordVariable = "GRIDMAP_PASSWORD";

    public static readonly Option<string> Server = new("--server") { Description = "Address of the server, such as http://localhost:5200.", Required = true };
    public static readonly Option<string> User = new("--user") { Description = "Name of your account.", Required = true };
    public static readonly Option<string?> PasswordFile = new("--password-file")
    {
        Description = $"File with your password. Without it, {PasswordVariable} of the environment.",
    };

    /// <summary>The account of the arguments; null when something is missing, which has then been told.</summary>
    public static async Task<ServerAccount?> ReadAsync(VerbContext context, CancellationToken cancellation)
    {
        var arguments = context.Arguments;
        if (ServerAddress.Find(arguments.GetRequiredValue(Server)) is not { } address)
        {
            await context.Errors.WriteLineAsync($"--server {arguments.GetRequiredValue(Server)}: give an address such as http://localhost:5200.");
            return null;
        }

        if (await FindPasswordAsync(arguments.GetValue(PasswordFile), cancellation) is not { } password)
        {
            await context.Errors.WriteLineAsync($"The password is missing: give --password-file, or set {PasswordVariable}.");
            return null;
        }

        return new ServerAccount(address, arguments.GetRequiredValue(User), password);
    }

    private static async Task<string?> FindPasswordAsync(string? file, CancellationToken cancellation) =>
        file is not null ? (await File.ReadAllTextAsync(file, cancellation)).TrimEnd('\r', '\n')
        : Environment.GetEnvironmentVariable(PasswordVariable) is { Length: > 0 } password ? password
        : null;
}
