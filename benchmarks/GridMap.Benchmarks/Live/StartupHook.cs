using System.Runtime.Loader;

/// <summary>Lets the server's own process find this assembly, which its list of dependencies does not name.</summary>
/// <remarks>The runtime asks for this name, outside every namespace, and for this method.</remarks>
internal static class StartupHook
{
    public static void Initialize()
    {
        var folder = Path.GetDirectoryName(typeof(StartupHook).Assembly.Location)!; // It was loaded from a file.
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(folder, $"{name.Name}.dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    }
}
