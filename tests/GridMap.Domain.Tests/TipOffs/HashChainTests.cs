using GridMap.Domain.TipOffs;

namespace GridMap.Domain.Tests.TipOffs;

public sealed class HashChainTests
{
    [Fact]
    public void FindBreak_WholeChain_HasNone() => Assert.Null(HashChain.FindBreak(Chain(), Seal));

    [Fact]
    public void FindBreak_ChangedRemovedExchangedOrInserted_NamesTheFirst()
    {
        var chain = Chain();

        Assert.Equal(3, HashChain.FindBreak([.. chain[..2], chain[2] with { Fields = ["c", "x"] }, .. chain[3..]], Seal));
        Assert.Equal(2, HashChain.FindBreak([chain[0], .. chain[2..]], Seal));
        Assert.Equal(2, HashChain.FindBreak([chain[0], chain[2], chain[1], .. chain[3..]], Seal));
        Assert.Equal(5, HashChain.FindBreak([.. chain, chain[3]], Seal));
    }

    [Fact]
    public void FindBreak_MadeAnewWithoutTheKey_IsNoticedByTheSeal() =>
        Assert.Equal(1, HashChain.FindBreak(Chain(hash => $"forged {hash}"), Seal));

    [Fact]
    public void Next_FieldsDividedOtherwise_IsAnotherHash() =>
        Assert.NotEqual(HashChain.Next(HashChain.Genesis, "ab", "c"), HashChain.Next(HashChain.Genesis, "a", "bc"));

    private static string Seal(string hash) => $"sealed {hash}";

    private static List<ChainEntry> Chain(Func<string, string>? seal = null)
    {
        var (before, chain) = (HashChain.Genesis, new List<ChainEntry>());
        foreach (var (index, name) in new[] { "a", "b", "c", "d" }.Index())
        {
            before = HashChain.Next(before, name, "x" + name);
            chain.Add(new ChainEntry(index + 1, [name, "x" + name], before, (seal ?? Seal)(before)));
        }

        return chain;
    }
}
