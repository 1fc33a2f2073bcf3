using GridMap.Contracts.Areas;
using GridMap.Server.Areas;
using GridMap.Server.People;
using GridMap.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Tests.People;

public sealed class AreaScopeTests
{
    [Theory]
    [InlineData("410122", "410122", true)]
    [InlineData("410122", "41012200100101", true)]
    [InlineData("410122", "4101", false)]
    [InlineData("410122", "410105001", false)]
    [InlineData("*", "410105001", true)]
    [InlineData("410122,410105", "410105001", true)]
    public void Covers_Code_GoesByPrefix(string scope, string code, bool covers) =>
        Assert.Equal(covers, Scope(scope).Covers(code));

    [Theory]
    [InlineData("410122", "", "410122")]
    [InlineData("410122", "410122001", "410122001")]
    [InlineData("410122,410105", "4101", "410122,410105")]
    [InlineData("*", "4101", "4101")]
    [InlineData("410122", "410105", null)]
    public void Narrow_Area_NeverWidens(string scope, string area, string? narrowed) =>
        Assert.Equal(narrowed, Scope(scope).Narrow(area) is { } result ? string.Join(',', result.AreaCodes) : null);

    [Theory]
    [InlineData("410122", "410122,410122001001")]
    [InlineData("*", "410105001,410122,410122001001,410181")]
    [InlineData("410105,41018", "410105001,410181")]
    [InlineData("4102", "")]
    public async Task Within_RowsOfTheDatabase_KeepsThoseOfTheScope(string scope, string kept)
    {
        using var server = new TestServer();

        var codes = await server.UseAsync(async (db, _) =>
        {
            db.Areas.AddRange(new[] { "410122", "410122001001", "410105001", "410181" }
                .Select(code => new AreaRow { Code = code, Name = code, Level = AreaLevel.County }));
            await db.SaveChangesAsync();
            return await db.Areas.Within(Scope(scope), row => row.Code).Select(row => row.Code).OrderBy(code => code).ToListAsync();
        });

        Assert.Equal(kept, string.Join(',', codes));
    }

    private static AreaScope Scope(string codes) => new(codes.Split(','));
}
