using GridMap.Contracts.Orthophotos;
using GridMap.Server.Detections;
using GridMap.Server.Orthophotos;
using GridMap.Server.Storage;
using GridMap.Server.Suspects;
using GridMap.Server.Tests.Hosting;

namespace GridMap.Server.Tests.Suspects;

/// <summary>Puts a flight with one site into the database, as a worker's result would.</summary>
internal static class Seed
{
    public const string Cell = "41012200100101";
    public const string OtherCell = "41010500100101";

    public static Task<Guid> SuspectAsync(TestServer server, string areaCode = Cell, int number = 1) => server.UseAsync(async (db, writer) =>
    {
        var site = AddSite(db, server.Clock.GetUtcNow(), areaCode);
        var suspect = SuspectRows.FromSite(site, $"YS-2046-{number:0000}", server.Clock.GetUtcNow());
        site.SuspectId = suspect.Id;
        db.Suspects.Add(suspect);
        writer.AnnounceSuspect(suspect);
        await writer.SaveAsync(CancellationToken.None);
        return suspect.Id;
    });

    public static Task<Guid> SiteAsync(TestServer server, string areaCode = Cell) => server.UseAsync(async (db, writer) =>
    {
        var site = AddSite(db, server.Clock.GetUtcNow(), areaCode);
        await writer.SaveAsync(CancellationToken.None);
        return site.Id;
    });

    private static SiteRow AddSite(GridMapDb db, DateTimeOffset at, string areaCode)
    {
        var orthophoto = new OrthophotoRow
        {
            Id = Guid.NewGuid(),
            FileName = "flight.tif",
            AreaCode = areaCode[..12],
            Sha256 = $"{Guid.NewGuid():N}{Guid.NewGuid():N}",
            UploadedAt = at,
            UploadedBy = "lin",
            State = OrthophotoState.Ready,
        };
        var site = new SiteRow
        {
            Id = Guid.NewGuid(),
            OrthophotoId = orthophoto.Id,
            AreaCode = areaCode,
            Longitude = 113.9,
            Latitude = 34.7,
            RadiusMetres = 4,
            Score = 0.8,
            TankCount = 2,
            StructureCount = 1,
            Objects = """[{"class":"Tank","score":0.8,"longitude":113.9,"latitude":34.7,"uncertaintyMetres":1,"diameterMetres":6.2,"pixelBox":[10,20,60,62]}]""",
            Reasons = """[{"speaksAgainst":false,"weight":0.9,"message":{"key":"reason.tanksOutsideLicensed","arguments":{"count":"2"}}}]""",
            Model = "first 1.0",
            SeenAt = at,
        };
        db.Orthophotos.Add(orthophoto);
        db.Sites.Add(site);
        return site;
    }
}
