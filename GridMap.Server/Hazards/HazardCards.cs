using System.Globalization;
using System.Text.Json;
using GridMap.Contracts;
using GridMap.Contracts.Detections;
using GridMap.Contracts.Hazards;
using GridMap.Contracts.Premises;
using GridMap.Domain.Cases;
using GridMap.Domain.Geo;
using GridMap.Domain.Hazards;
using GridMap.Domain.SiteRecords;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using GridMap.Server.SiteRecords;
using GridMap.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace GridMap.Server.Hazards;

/// <summary>Gathers what is known of a place and makes its hazard card.</summary>
internal sealed class HazardCards(GridMapDb db, AreaScope scope)
{
    /// <summary>How far around a place earlier findings and the register are asked, metres.</summary>
    private const double NearMetres = 150;

    private static readonly (string Number, string Key)[] Calls = [("119", "hazard.callFire"), ("120", "hazard.callAmbulance"), ("110", "hazard.callPolice")];

    /// <summary>The card of a target's or a case's place; null when there is none in the caller's areas.</summary>
    public async Task<PlaceHazards?> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await FindPlaceAsync(id, cancellation) is not { } subject || !scope.Covers(subject.AreaCode))
        {
            return null;
        }

        var place = subject.Place;
        var near = (await RecordsNearAsync(place, id, cancellation)).OrderByDescending(one => one.Row.ChangedAt).ToList();
        var kinds = (await RegisterKindsAsync(place, cancellation)).Concat(near.Select(one => (SiteKind?)one.Row.Kind).OfType<SiteKind>()).Distinct().ToList();
        var (vessels, roofs) = await SeenAsync(subject.SuspectId, cancellation);
        var products = near.SelectMany(one => one.Row.ReadProducts().Select(product =>
            new RecordedProduct(product.Name, product.Cas, product.UnNumber, CaseRules.DayOf(one.Row.ChangedAt)))).ToList();
        var card = HazardRules.CardOf(new PlaceFacts(vessels, roofs, kinds, products));
        return new PlaceHazards(
            id, card.IsContentKnown,
            [.. card.Hazards.Select(hazard => new HazardNote((Contracts.Hazards.HazardKind)hazard.Kind, hazard.IsRecorded, Say(hazard.Because)))],
            card.StandOffMetres, Say(card.StandOff), Say(card.Equipment), Say(card.Never),
            [.. Calls.Select(call => new EmergencyCall(call.Number, Message.Plain(call.Key)))],
            [.. near.Where(one => one.Row.Finding is not null).Select(one => EarlierOf(one.Row, one.Metres)), .. await CasesNearAsync(place, subject.CaseId, cancellation)]);
    }

    private async Task<(LonLat Place, string AreaCode, Guid? SuspectId, Guid? CaseId)?> FindPlaceAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Targets.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } target)
        {
            var its = await db.Cases.Where(row => row.SuspectId == target.SuspectId).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancellation);
            return (new LonLat(target.Longitude, target.Latitude), target.AreaCode, target.SuspectId, its);
        }

        return await db.Cases.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is { } known
            ? (new LonLat(known.Longitude, known.Latitude), known.AreaCode, known.SuspectId, known.Id)
            : null;
    }

    /// <summary>Other cases around the place in which a violation was confirmed, the newest first.</summary>
    private async Task<IEnumerable<Message>> CasesNearAsync(LonLat place, Guid? except, CancellationToken cancellation)
    {
        var (southWest, northEast) = Around(place);
        var rows = await db.Cases.AsNoTracking().Within(scope, row => row.AreaCode)
            .Where(row => row.Id != except && row.Violation != null && row.Longitude >= southWest.Longitude && row.Longitude <= northEast.Longitude
                && row.Latitude >= southWest.Latitude && row.Latitude <= northEast.Latitude).ToListAsync(cancellation);
        return rows.OrderByDescending(row => row.OpenedAt).Select(row => (Row: row, Metres: GroundMeasure.DistanceMetres(place, new LonLat(row.Longitude, row.Latitude))))
            .Where(pair => pair.Metres <= NearMetres)
            .Select(pair => Problems.Say(
                $"hazard.earlierCase{pair.Row.Violation}", ("number", pair.Row.Number), ("day", Day(pair.Row.OpenedAt)), ("distanceMetres", Whole(pair.Metres))));
    }

    private static (LonLat SouthWest, LonLat NorthEast) Around(LonLat place) => (
        new LonLat(GroundMeasure.Offset(place, -NearMetres, northMetres: 0).Longitude, GroundMeasure.Offset(place, eastMetres: 0, -NearMetres).Latitude),
        new LonLat(GroundMeasure.Offset(place, NearMetres, northMetres: 0).Longitude, GroundMeasure.Offset(place, eastMetres: 0, NearMetres).Latitude));

    private async Task<List<(SiteRecordRow Row, double Metres)>> RecordsNearAsync(LonLat place, Guid except, CancellationToken cancellation)
    {
        var (southWest, northEast) = Around(place);
        var rows = await db.SiteRecords.AsNoTracking().Within(scope, row => row.AreaCode)
            .Where(row => row.Id != except && row.Longitude >= southWest.Longitude && row.Longitude <= northEast.Longitude
                && row.Latitude >= southWest.Latitude && row.Latitude <= northEast.Latitude).ToListAsync(cancellation);
        return [.. rows.Select(row => (row, GroundMeasure.DistanceMetres(place, new LonLat(row.Longitude, row.Latitude)))).Where(pair => pair.Item2 <= NearMetres)];
    }

    private async Task<IEnumerable<SiteKind>> RegisterKindsAsync(LonLat place, CancellationToken cancellation)
    {
        var places = await db.Premises.AsNoTracking().Within(scope, row => row.AreaCode).Where(row => !row.IsRetired).ToListAsync(cancellation);
        return places.Where(row => KindOf(row.Kind) is not null && Holds(row, place)).Select(row => KindOf(row.Kind)).OfType<SiteKind>();
    }

    /// <summary>Idle, closed or abandoned alone says nothing of what a place was: the cautious default stands.</summary>
    private static SiteKind? KindOf(PremisesKind kind) => kind switch
    {
        PremisesKind.Licensed => SiteKind.LicensedEnterprise,
        PremisesKind.IdleWarehouse => SiteKind.Warehouse,
        PremisesKind.AbandonedFarm => SiteKind.Farm,
        PremisesKind.IdleHouse => SiteKind.House,
        _ => null,
    };

    private static bool Holds(Premises.PremisesRow row, LonLat place)
    {
        var ground = StoredGeometry.Read(row.Geometry);
        return row.RadiusMetres is { } radius
            ? GroundMeasure.DistanceMetres(place, new LonLat(ground.Centroid.X, ground.Centroid.Y)) <= radius
            : ground.Covers(ground.Factory.CreatePoint(new NetTopologySuite.Geometries.Coordinate(place.Longitude, place.Latitude)));
    }

    /// <summary>What the newest flight showed, vessels by their form.</summary>
    private async Task<(List<SeenVessels> Vessels, int Roofs)> SeenAsync(Guid? suspectId, CancellationToken cancellation)
    {
        var site = suspectId is null ? null : await db.Sites.AsNoTracking().Where(row => row.SuspectId == suspectId).OrderByDescending(row => row.SeenAt).FirstOrDefaultAsync(cancellation);
        if (site is null)
        {
            return ([], 0);
        }

        var objects = JsonSerializer.Deserialize<List<DetectedObject>>(site.Objects, JsonSerializerOptions.Web) ?? [];
        var day = CaseRules.DayOf(site.SeenAt);
        var vessels = objects.Where(seen => seen.Class is DetectedClass.Tank).GroupBy(seen => seen.LengthMetres is null ? VesselKind.VerticalTank : VesselKind.LyingVessel)
            .OrderBy(group => group.Key)
            .Select(group => new SeenVessels(group.Key, group.Count(), group.Max(seen => seen.LengthMetres ?? seen.DiameterMetres), day)).ToList();
        return (vessels, objects.Count(seen => seen.Class is DetectedClass.Structure));
    }

    private static Message EarlierOf(SiteRecordRow row, double metres) =>
        Problems.Say($"hazard.earlier{row.Finding}", ("day", Day(row.ChangedAt)), ("distanceMetres", Whole(metres)));

    private static string Day(DateTimeOffset at) => CaseRules.DayOf(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Whole(double metres) => Math.Round(metres).ToString(CultureInfo.InvariantCulture);

    private static List<AdviceLine> Say(IEnumerable<CardLine> lines) => [.. lines.Select(line => new AdviceLine(Say(line.Says), Say(line.Because)))];

    private static List<Message> Say(IEnumerable<Domain.Phrase> phrases) => [.. phrases.Select(Say)];

    private static Message Say(Domain.Phrase phrase) => new(phrase.Key, phrase.Arguments);
}
