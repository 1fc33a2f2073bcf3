using System.Globalization;
using GridMap.Screening.Cities.Ground;

namespace GridMap.Screening.Cities.Sites;

/// <summary>Writes the registry as people filled it: honest firms, forgotten ones, offices without goods, and what stands in front of workshops.</summary>
internal sealed class EnterpriseMaker(CityOptions options, Temper temper, CityCalendar calendar)
{
    private readonly Dice dice = new(options.Seed, "enterprises");
    private readonly HashSet<string> names = [];
    private readonly List<Enterprise> firms = [];

    public List<Enterprise> Make(IReadOnlyList<CityPlace> places, IReadOnlyList<Workshop> workshops)
    {
        foreach (var place in places)
        {
            Lawful(place);
        }

        foreach (var workshop in workshops)
        {
            Front(workshop);
        }

        // As a registry comes: by nothing that tells.
        return [.. firms.OrderBy(firm => firm.Code[8..], StringComparer.Ordinal)];
    }

    private void Lawful(CityPlace place)
    {
        var facts = place.Facts;
        if (dice.Hits(facts.Registered * (1 - temper.Unregistered)))
        {
            if (place.Trade is Trade.Empty)
            {
                // The firm that was here when the place was in use.
                var gone = dice.Pick([Trade.MachineShop, Trade.Furniture, Trade.Plastics, Trade.BuildingMaterials, Trade.PaintShop]);
                Add(place, FirmWords.Of(gone), dice.Pick(["注销", "吊销", "吊销", "迁出"]), dice.Between(1500, 6000));
            }
            else
            {
                var age = place.Since is { } since ? calendar.Today.DayNumber - since.DayNumber + dice.Between(-20, 60) : dice.Between(400, 5500);
                Add(place, FirmWords.Of(place.Trade), Open(), Math.Max(5, age), facts.Licensed);
            }
        }

        // Several lawful firms in one yard, letter-box firms in houses, and earlier tenants that never told the registry.
        var extra = place.Kind switch
        {
            PlaceKind.Factory or PlaceKind.Warehouse => dice.Poisson(0.35),
            PlaceKind.House => dice.Poisson(0.05),
            PlaceKind.Yard => dice.Poisson(0.25),
            _ => dice.Poisson(0.08),
        };
        for (var i = 0; i < extra; i++)
        {
            var trade = dice.Weigh([(Trade.Empty, 0.4), (Trade.MachineShop, 0.2), (Trade.BuildingMaterials, 0.15), (Trade.Storage, 0.15), (Trade.Recycling, 0.07), (Trade.ChemicalTrader, 0.03)]);
            Add(place, FirmWords.Of(trade), dice.Hits(0.75) ? Open() : dice.Pick(["注销", "吊销"]), dice.Between(200, 5000), trade is Trade.ChemicalTrader ? 0.9 : 0);
        }
    }

    private void Front(Workshop workshop)
    {
        var age = Math.Max(5, calendar.Today.DayNumber - workshop.Since.DayNumber + dice.Between(-15, 90));
        var word = dice.Pick(WorkshopFacts.Of(workshop.Kind).Decoys);
        // A closed workshop's firm is struck off, most of the time.
        var status = workshop.IsAtWorkToday || dice.Hits(0.3) ? Open() : "吊销";
        switch (workshop.Front)
        {
            case Sites.Front.Decoy:
                Add(workshop.Place, (word, FirmWords.ScopeOfDecoy(word), dice.Hits(0.3)), status, age);
                break;
            case Sites.Front.Revoked:
                Add(workshop.Place, (word, FirmWords.ScopeOfDecoy(word), false), dice.Pick(["吊销", "注销"]), dice.Between(900, 4000));
                break;
            case Sites.Front.BeyondLicence:
                var licence = dice.Hits(0.4);
                Add(workshop.Place, ("化工贸易", "化工产品、化工原料销售；" + FirmWords.ScopeOfDecoy(word), false), status, dice.Between(500, 3000), licence ? 1 : 0, expired: licence);
                break;
            default:
                break;
        }
    }

    private void Add(CityPlace place, (string Word, string Scope, bool Small) words, string status, int ageDays, double licensed = 0, bool expired = false)
    {
        var registered = calendar.Today.AddDays(-ageDays);
        // One in seven honest firms has chemicals somewhere in its scope.
        var scope = licensed == 0 && dice.Hits(0.14) ? $"{words.Scope}；{FirmWords.CommonChemicals}" : words.Scope;
        string? licence = null;
        DateOnly? until = null;
        if (dice.Hits(licensed))
        {
            var years = dice.Between(0, 2);
            // Renewals come late now and then; that alone is no workshop.
            until = expired ? calendar.Today.AddDays(-dice.Between(60, 900)) : calendar.Today.AddDays(dice.Hits(0.04) ? -dice.Between(1, 60) : dice.Between(20, 1000));
            licence = string.Create(CultureInfo.InvariantCulture, $"豫中危化{(words.Word == "化工" ? "生" : "经")}字〔{calendar.Today.Year - years}〕{dice.Between(1, 9999):00000}号");
        }

        (double X, double Y)? position = dice.Hits(temper.AddressOnly) ? null : (place.At.X + 25 * dice.Normal(), place.At.Y + 25 * dice.Normal());
        firms.Add(new Enterprise(
            Name(place, words.Word, words.Small), CreditCode.Make(dice, words.Small ? 2 : 1, place.Village.DistrictCode), scope, Address(place), status, licence, until, registered, position));
    }

    private string Open() => dice.Weigh([("存续", 0.6), ("在业", 0.2), ("开业", 0.2)]);

    private string Name(CityPlace place, string word, bool small)
    {
        for (var attempt = 0; ; attempt++)
        {
            // Longer names where the short ones are taken: a large city never runs out.
            var brand = string.Concat(Enumerable.Range(0, 1 + attempt / 4).Select(_ => FirmWords.Brand(dice)));
            var name = small
                ? $"{place.Village.DistrictName}{brand}{word}{(word.EndsWith('部') || word.EndsWith('坊') || word.EndsWith('店') ? "" : "经营部")}"
                : $"{(dice.Hits(0.7) ? CityGround.CityName : "河南")}{brand}{word}{(word.EndsWith('站') ? "" : "有限公司")}";
            if (names.Add(name)) return name;
        }
    }

    /// <summary>As people write one place's address: whole, without the city, by landmark, with an annex.</summary>
    private string Address(CityPlace place)
    {
        var village = place.Village;
        return dice.Next() switch
        {
            < 0.4 => place.Address,
            < 0.7 => $"{village.DistrictName}{village.TownshipName}{village.Name}{place.Number}号",
            < 0.8 => $"河南省{CityGround.CityName}{village.DistrictName}{village.TownshipName}{village.Name}{place.Number}号院内",
            < 0.9 => $"{village.TownshipName}{village.Name}{place.Number}-{dice.Between(1, 3)}号",
            _ => $"{CityGround.CityName}{village.DistrictName}{village.TownshipName}{village.Name}{dice.Pick(["村南", "村北", "村东", "村西"])}{place.Number}号",
        };
    }
}
