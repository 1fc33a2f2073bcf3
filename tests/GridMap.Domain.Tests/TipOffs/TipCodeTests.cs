using System.Security.Cryptography;
using GridMap.Domain.TipOffs;

namespace GridMap.Domain.Tests.TipOffs;

public sealed class TipCodeTests
{
    private static readonly string Code = TipCode.Make(SHA256.HashData([1]), TipCode.ReceiptLetters);

    [Fact]
    public void Make_SameSeed_SameCodeInGroupsOfFour()
    {
        Assert.Matches("^([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}$", Code);
        Assert.Equal(Code, TipCode.Make(SHA256.HashData([1]), TipCode.ReceiptLetters));
        Assert.NotEqual(Code, TipCode.Make(SHA256.HashData([2]), TipCode.ReceiptLetters));
        Assert.Matches("^(.{4}-){2}.{4}$", TipCode.Make(SHA256.HashData([1]), TipCode.SecretLetters));
    }

    [Fact]
    public void Find_TypedSomehow_IsTheSame()
    {
        Assert.Equal(Code, TipCode.Find(Code.ToLowerInvariant().Replace('-', ' '), TipCode.ReceiptLetters));
        Assert.Equal(Code, TipCode.Find($"  {Code.Replace("-", "", StringComparison.Ordinal)}\n", TipCode.ReceiptLetters));
        Assert.Equal(Code, TipCode.Find(string.Concat(Code.Select(letter => letter is '-' ? '－' : (char)(letter + 0xFEE0))), TipCode.ReceiptLetters));
    }

    [Fact]
    public void Find_OneLetterWrongOrTwoExchanged_IsNoticedAlways()
    {
        var bare = Code.Replace("-", "", StringComparison.Ordinal);
        for (var at = 0; at < bare.Length; at++)
        {
            foreach (var letter in "23456789ABCDEFGHJKMNPQRSTUVWXYZ".Where(letter => letter != bare[at]))
            {
                Assert.Null(TipCode.Find(bare[..at] + letter + bare[(at + 1)..], TipCode.ReceiptLetters));
            }

            if (at > 0 && at < bare.Length - 1 && bare[at - 1] != bare[at])
            {
                Assert.Null(TipCode.Find(bare[..(at - 1)] + bare[at] + bare[at - 1] + bare[(at + 1)..], TipCode.ReceiptLetters));
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000-0000-0000-0000")]
    [InlineData("2222")]
    public void Find_NoCode_IsNull(string? text) => Assert.Null(TipCode.Find(text, TipCode.ReceiptLetters));
}
