using GridMap.Cli.Hosting;
using GridMap.Detection.DetectionModels;

namespace GridMap.Cli.Promote;

/// <summary>The folder of the model in use, and beside it those it had before.</summary>
internal sealed class ModelShelf
{
    private readonly ModelFolder _inUse;
    private readonly string _folder;

    public ModelShelf(ModelFolder inUse) => (_inUse, _folder) = (inUse, FolderOf(inUse));

    public bool IsAt(ModelFolder model) => FolderOf(model) == _folder;

    /// <summary>Puts a model in the place of the one in use, which is kept beside it. It is there whole, or everything is as it was.</summary>
    public PromotionRecord Install(ModelFolder candidate, PromotionRecord record)
    {
        var incoming = _folder + ".incoming";
        if (Directory.Exists(incoming))
        {
            Directory.Delete(incoming, recursive: true);
        }

        var kept = FreeName(_inUse);
        var full = record with { KeptAs = Path.GetFileName(kept) };
        Copy(FolderOf(candidate), incoming);
        full.Write(incoming);
        ModelFolder.Open(incoming);
        Exchange(incoming, kept);
        return full;
    }

    /// <summary>Puts the model back that the one in use replaced; the one in use is kept under its own version.</summary>
    public ModelFolder RollBack()
    {
        if (PromotionRecord.Find(_folder) is not { KeptAs: { } keptAs })
        {
            throw new CommandFailure($"{_folder}: no promotion put this model here, so there is none to go back to.");
        }

        var before = Path.Combine(Path.GetDirectoryName(_folder) ?? ".", Path.GetFileName(keptAs));
        ModelFolder.Open(before);
        Exchange(before, FreeName(_inUse));
        return ModelFolder.Open(_folder);
    }

    private void Exchange(string incoming, string kept)
    {
        Directory.Move(_folder, kept);
        try
        {
            Directory.Move(incoming, _folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Directory.Move(kept, _folder);
            throw;
        }
    }

    private string FreeName(ModelFolder model)
    {
        var wanted = $"{_folder}-{string.Concat(model.Manifest.Version.Where(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_'))}";
        var name = wanted;
        for (var number = 2; Directory.Exists(name); number++)
        {
            name = $"{wanted}-{number}";
        }

        return name;
    }

    private static string FolderOf(ModelFolder model) => Path.GetDirectoryName(Path.GetFullPath(model.OnnxPath)) ?? ".";

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from).Where(file => Path.GetFileName(file) != PromotionRecord.FileName))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
