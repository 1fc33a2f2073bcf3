namespace GridMap.Screening.Cities;

/// <summary>How strongly everything shows in one city. Each number is drawn for the seed from a range of its level, so nothing can be tuned to one city.</summary>
internal sealed record Temper
{
    /// <summary>Workshops a place, about one in a few hundred.</summary>
    public required double WorkshopShare { get; init; }

    /// <summary>Share of a workshop's deliveries that come by a truck with a device.</summary>
    public required double TrackedShare { get; init; }

    public required double NightDelivery { get; init; }

    public required double DeviceOff { get; init; }

    /// <summary>Stops a working day that have nothing to do with the load: tyres, a shop, friends, a nap.</summary>
    public required double Errands { get; init; }

    /// <summary>Share of evenings on which a truck still goes to a customer: trucks are kept out of streets by day, works are open till late.</summary>
    public required double LateRounds { get; init; }

    public required double NightShift { get; init; }

    /// <summary>Share of workshops that draw their load through neighbours' meters.</summary>
    public required double SplitMeters { get; init; }

    public required double Generator { get; init; }

    public required double Decoy { get; init; }

    /// <summary>Share of closed workshops that go on elsewhere, with their trucks.</summary>
    public required double Relocate { get; init; }

    /// <summary>Share of closed workshops that go on at the same place.</summary>
    public required double Relapse { get; init; }

    public required double IndoorTanks { get; init; }

    /// <summary>Share of villages that were flown.</summary>
    public required double FlownShare { get; init; }

    public required double DetectorRecall { get; init; }

    /// <summary>False alarms a flown place.</summary>
    public required double FalseAlarms { get; init; }

    /// <summary>Reports a month of a workshop that smells as strongly as any.</summary>
    public required double TipRate { get; init; }

    /// <summary>Reports a month and a thousand places that mean nothing.</summary>
    public required double FalseTips { get; init; }

    /// <summary>How common trades are that look alike, against their usual share.</summary>
    public required double Confusers { get; init; }

    /// <summary>Share of firms without coordinates.</summary>
    public required double AddressOnly { get; init; }

    /// <summary>Share of lawful firms that the registry does not know (yet).</summary>
    public required double Unregistered { get; init; }

    /// <summary>Share of meters whose recorded trade is an earlier tenant's.</summary>
    public required double StaleTrades { get; init; }

    /// <summary>How long workshops wait between deliveries, against their kind's usual time.</summary>
    public required double DeliveryPause { get; init; }

    public required double WorkshopLoad { get; init; }

    /// <summary>Chance that a visit to a workshop finds nothing.</summary>
    public required double MissedVisit { get; init; }

    /// <summary>Share of lawful works with a jump of their load within a year: a second shift, a new machine, an order.</summary>
    public required double LawfulSteps { get; init; }

    /// <summary>Spread of the townships' tradition: deviation of the logarithm.</summary>
    public required double Tradition { get; init; }

    /// <summary>Share of readings that never came.</summary>
    public required double MissingReadings { get; init; }

    /// <summary>Share of lawful works that draw through a neighbour's meter: tenants of his yard.</summary>
    public required double SharedMeters { get; init; }

    /// <summary>Share of lawful works that live on the same orders as a neighbour.</summary>
    public required double SharedOrders { get; init; }

    /// <summary>Cuts of power a year in a village.</summary>
    public required double PowerCuts { get; init; }

    public static Temper Draw(int seed, CityLevel level)
    {
        var dice = new Dice(seed, "temper", (int)level);
        double Of((double From, double To) plain, (double From, double To) hard) =>
            level is CityLevel.Plain ? dice.Between(plain.From, plain.To) : dice.Between(hard.From, hard.To);
        return new Temper
        {
            WorkshopShare = 1 / Of((200, 320), (260, 420)),
            TrackedShare = Of((0.55, 0.85), (0.25, 0.55)),
            NightDelivery = Of((0.45, 0.8), (0.3, 0.65)),
            DeviceOff = Of((0.05, 0.2), (0.2, 0.5)),
            Errands = Of((0.3, 0.8), (0.5, 1.2)),
            LateRounds = Of((0.02, 0.1), (0.05, 0.2)),
            NightShift = Of((0.5, 0.8), (0.3, 0.6)),
            SplitMeters = Of((0.08, 0.2), (0.25, 0.45)),
            Generator = Of((0.02, 0.08), (0.1, 0.2)),
            Decoy = Of((0.25, 0.45), (0.35, 0.6)),
            Relocate = Of((0.15, 0.3), (0.25, 0.45)),
            Relapse = Of((0.1, 0.25), (0.1, 0.25)),
            IndoorTanks = Of((0.3, 0.5), (0.5, 0.8)),
            FlownShare = Of((0.4, 0.7), (0.2, 0.5)),
            DetectorRecall = Of((0.6, 0.8), (0.4, 0.65)),
            FalseAlarms = Of((0.02, 0.06), (0.04, 0.1)),
            TipRate = Of((0.05, 0.15), (0.02, 0.07)),
            FalseTips = Of((0.6, 1.6), (1.2, 3)),
            Confusers = Of((0.8, 1.4), (1.3, 2.2)),
            AddressOnly = Of((0.25, 0.4), (0.4, 0.6)),
            Unregistered = Of((0.04, 0.1), (0.08, 0.18)),
            StaleTrades = Of((0.03, 0.12), (0.08, 0.25)),
            DeliveryPause = Of((0.8, 1.3), (1, 1.7)),
            WorkshopLoad = Of((0.8, 1.3), (0.6, 1.1)),
            MissedVisit = Of((0.08, 0.18), (0.12, 0.28)),
            LawfulSteps = Of((0.05, 0.12), (0.08, 0.18)),
            Tradition = Of((0.4, 0.8), (0.3, 0.6)),
            MissingReadings = Of((0.005, 0.02), (0.01, 0.05)),
            SharedMeters = Of((0.01, 0.04), (0.03, 0.08)),
            SharedOrders = Of((0.003, 0.01), (0.005, 0.02)),
            PowerCuts = Of((2, 6), (4, 12)),
        };
    }
}
