using System.Net.Http.Json;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Areas;
using GridMap.Contracts.Grids;
using GridMap.Contracts.People;
using GridMap.Contracts.Premises;

namespace GridMap.EndToEnd.Tests;

/// <summary>A campaign over a real drone orthophoto: areas, a generated grid, one place registered as idle, four people.</summary>
internal static class Kampala
{
    public const string File = "orthophotos/structures/kampala_A_z21.tif";
    public const string Village = "410122001001";

    /// <summary>West, south, east, north of the orthophoto, WGS 84 degrees.</summary>
    private static readonly double[] Bounds = [32.593689, 0.350187, 32.5957489, 0.3515603];

    public static async Task SetUpAsync(HttpClient administrator)
    {
        foreach (var (code, name) in new[] { ("4101", "演示市"), ("410122", "演示县"), ("410122001", "演示街道") })
        {
            await SaveAreaAsync(administrator, code, name, polygon: null);
        }

        await SaveAreaAsync(administrator, Village, "演示村", Rectangle(marginFraction: 0.05));
        var preview = await PostAsync<GridImportSummary>(
            administrator, $"{Routes.GridImports}/generations", new GenerateGridRequest(Village, GridShape.Square, SizeMetres: 50, CodeDigits: 15));
        (await administrator.PostAsync($"{Routes.GridImports}/{preview.Id}/apply", null)).EnsureSuccessStatusCode();
        await PostAsync<PremisesSummary>(administrator, Routes.Premises, new SavePremisesRequest(
            "闲置厂区", PremisesKind.Idle, null, Rectangle(marginFraction: -0.3), null, IsRetired: false, ExpectedVersion: null));
        foreach (var role in new[] { Role.Supervisor, Role.Commander, Role.Inspector, Role.Office, Role.Department, Role.Auditor })
        {
            await PostAsync<AccountSummary>(administrator, Routes.Accounts, new SaveAccountRequest(
                NameOf(role), NameOf(role), RunningServer.Password, [role], ["410122"], IsDisabled: false));
        }
    }

    public static string NameOf(Role role) => role.ToString().ToLowerInvariant();

    private static async Task SaveAreaAsync(HttpClient client, string code, string name, JsonElement? polygon) =>
        (await client.PutAsJsonAsync($"{Routes.Areas}/{code}", new SaveAreaRequest(name, polygon))).EnsureSuccessStatusCode();

    private static async Task<T> PostAsync<T>(HttpClient client, string path, object body)
    {
        var response = await client.PostAsJsonAsync(path, body);
        return response.IsSuccessStatusCode
            ? (await response.Content.ReadFromJsonAsync<T>())!
            : throw new HttpRequestException($"POST {path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
    }

    private static JsonElement Rectangle(double marginFraction)
    {
        double dx = (Bounds[2] - Bounds[0]) * marginFraction, dy = (Bounds[3] - Bounds[1]) * marginFraction;
        double west = Bounds[0] - dx, south = Bounds[1] - dy, east = Bounds[2] + dx, north = Bounds[3] + dy;
        return JsonSerializer.SerializeToElement(new
        {
            type = "Polygon",
            coordinates = new[] { new[] { new[] { west, south }, [east, south], [east, north], [west, north], [west, south] } },
        });
    }
}
