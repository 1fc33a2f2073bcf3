using System.Security.Cryptography;
using GridMap.Detection.DetectionModels;
using GridMap.Detection.Evaluation;

namespace GridMap.Cli.Promote;

/// <summary>One frozen set or several as one: sets of different sources label different classes.</summary>
internal sealed class FrozenSets
{
    private readonly IReadOnlyList<TruthSet> _sets;
    private readonly IReadOnlyList<FrozenSet> _pictures;

    public FrozenSets(IReadOnlyList<string> truths, IReadOnlyList<string> folders, double? gsdMetres, int threads)
    {
        _sets = [.. truths.Select(TruthSet.Read)];
        _pictures = [.. _sets.Zip(folders, (truth, folder) => new FrozenSet(truth, folder, gsdMetres, threads))];
        Truth = _sets is [var only] ? only : Join(_sets);
    }

    /// <summary>All pictures, each named with the number of its set before it where there are several.</summary>
    public TruthSet Truth { get; }

    /// <summary>Of the label files, one after the other.</summary>
    public string Sha256()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var set in _sets)
        {
            hash.AppendData(File.ReadAllBytes(set.Path));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Everything a model finds in them, named as in <see cref="Truth"/>.</summary>
    public async Task<List<ScoredBox>> RunAsync(ModelFolder model, TextWriter errors, CancellationToken cancellation)
    {
        var found = new List<ScoredBox>();
        for (var number = 0; number < _pictures.Count; number++)
        {
            var some = await _pictures[number].RunAsync(model, errors, cancellation);
            found.AddRange(_sets.Count == 1 ? some : some.Select(box => box with { FileName = Named(number, box.FileName) }));
        }

        return found;
    }

    private static TruthSet Join(IReadOnlyList<TruthSet> sets)
    {
        var names = sets.SelectMany(set => set.CategoryNames.Values).Distinct().Order(StringComparer.Ordinal).ToList();
        var images = sets.SelectMany((set, number) =>
        {
            // A set that does not know a class says nothing of where it stands.
            var unknown = names.Except(set.CategoryNames.Values).ToList();
            return set.Images.Select(image => image with { FileName = Named(number, image.FileName), ListedOnly = [.. image.ListedOnly.Union(unknown)] });
        }).ToList();
        return new TruthSet(
            string.Join(", ", sets.Select(set => set.Path)), images,
            names.Select((name, index) => (name, index)).ToDictionary(pair => (long)pair.index + 1, pair => pair.name),
            images.Select((image, index) => (image, index)).ToDictionary(pair => (long)pair.index + 1, pair => pair.image.FileName));
    }

    private static string Named(int set, string picture) => $"{set + 1}/{picture}";
}
