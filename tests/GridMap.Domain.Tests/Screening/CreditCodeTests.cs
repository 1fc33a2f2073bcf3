using GridMap.Domain.Screening.Enterprises;

namespace GridMap.Domain.Tests.Screening;

public sealed class CreditCodeTests
{
    [Theory]
    [InlineData("91350100M000100Y43", CreditCodeFault.None)]
    [InlineData(" ９１３５０１００m000100y43 ", CreditCodeFault.None)]
    [InlineData("91350100M000100Y44", CreditCodeFault.CheckDigit)]
    [InlineData("91350100M000100Y4", CreditCodeFault.Length)]
    [InlineData("9135O100M000100Y43", CreditCodeFault.Character)]
    [InlineData("410100000012345", CreditCodeFault.OldNumber)]
    [InlineData("", CreditCodeFault.Missing)]
    [InlineData(null, CreditCodeFault.Missing)]
    public void Diagnose_AsWritten_NamesTheFault(string? code, CreditCodeFault expected) =>
        Assert.Equal(expected, CreditCode.Diagnose(code));
}
