using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Storage;

/// <summary>The keys that cookies and tokens are sealed with, in the database: what one server signs in, every other knows.</summary>
internal sealed class SharedKeyRing(IServiceScopeFactory scopes) : IXmlRepository
{
    private const string Prefix = "data-protection/";

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var rows = scope.ServiceProvider.GetRequiredService<GridMapDb>().SharedSecrets.AsNoTracking()
            .Where(row => row.Name.StartsWith(Prefix)).OrderBy(row => row.Name).Select(row => row.Value).ToList();
        return [.. rows.Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<GridMapDb>();
        db.SharedSecrets.Add(new SharedSecretRow { Name = Prefix + friendlyName, Value = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChanges();
    }
}
