namespace GridMap.Detection.Tests.Evaluation;

/// <summary>A folder for label files, gone after the test.</summary>
internal sealed class LabelFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("gridmap-labels-").FullName;

    public string Write(string name, string content)
    {
        var path = Path.Combine(_path, name);
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
