using GridMap.Detection.Synthesis.Elements;

namespace GridMap.Detection.Synthesis.Layout;

/// <summary>Tanks as they are bought: what stands in depots, in yards, on farms and on roofs.</summary>
internal static class TankMakes
{
    private static readonly Rgb[] Light = [new(216, 216, 212), new(200, 203, 204), new(224, 222, 214), new(186, 188, 188), new(208, 204, 190)];
    private static readonly Rgb[] Steel = [new(168, 172, 176), new(150, 156, 160), new(188, 192, 196), new(132, 136, 140)];
    private static readonly Rgb[] Painted = [new(86, 124, 98), new(70, 104, 150), new(150, 134, 104), new(120, 88, 70), new(64, 66, 68), new(112, 128, 134), new(166, 74, 58)];
    private static readonly Rgb[] Concrete = [new(162, 158, 150), new(138, 136, 128)];
    private static readonly Rgb[] Plastics = [new(48, 98, 178), new(60, 120, 190), new(38, 74, 140), new(40, 42, 44), new(214, 214, 206), new(70, 128, 92), new(196, 186, 158)];

    /// <summary>Large depot tanks, one make for a whole row.</summary>
    public static TankMake Depot(Site site)
    {
        var coat = site.Happens(0.7) ? site.Pick(Light) : site.Happens(0.5) ? site.Pick(Steel) : site.Pick(Painted);
        var roof = site.Happens(0.25) ? TankRoof.Floating : site.Happens(0.2) ? TankRoof.Dome : TankRoof.Cone;
        return new TankMake(roof, coat, coat * (float)site.Between(0.82, 1), site.Happens(0.6) ? site.Between(0, 0.25) : site.Between(0.25, 0.8), site.Between(0, 0.4), HasStair: site.Happens(0.8));
    }

    /// <summary>Process and storage tanks of a small works, often second-hand.</summary>
    public static TankMake Works(Site site)
    {
        var choice = site.Chance.Next(10);
        var coat = choice < 4 ? site.Pick(Steel) : choice < 6 ? site.Pick(Light) : choice < 9 ? site.Pick(Painted) : site.Pick(Concrete);
        var isSteel = choice < 4;
        var roof = choice is 9 && site.Happens(0.4) ? TankRoof.Open : site.Happens(0.4) ? TankRoof.Dome : TankRoof.Cone;
        return new TankMake(
            roof, coat, coat * (float)site.Between(0.8, 1), isSteel ? site.Between(0, 0.4) : site.Between(0.1, 0.9), isSteel ? site.Between(0.4, 1) : site.Between(0, 0.3), HasStair: site.Happens(0.3));
    }

    public static TankMake Silo(Site site)
    {
        var coat = site.Happens(0.75) ? site.Pick(Steel) : site.Pick(Light);
        return new TankMake(TankRoof.Silo, coat, coat * 0.95f, site.Between(0, 0.35), site.Between(0.3, 0.9), HasStair: false);
    }

    public static TankMake Plastic(Site site)
    {
        var coat = site.Pick(Plastics) * (float)site.Between(0.85, 1.1);
        return new TankMake(TankRoof.Plastic, coat, coat * 0.9f, Wear: 0, site.Between(0.2, 0.9), HasStair: false);
    }

    /// <summary>The stainless water tank of a house roof.</summary>
    public static TankMake Stainless(Site site)
    {
        var coat = new Rgb(186, 190, 194) * (float)site.Between(0.85, 1.12);
        return new TankMake(site.Happens(0.6) ? TankRoof.Dome : TankRoof.Cone, coat, coat * 0.9f, site.Between(0, 0.15), site.Between(0.6, 1), HasStair: false);
    }

    /// <summary>What the truth calls it.</summary>
    public static string Kind(TankMake make) => make.Roof switch
    {
        TankRoof.Dome => "dome",
        TankRoof.Floating => "floating-roof",
        TankRoof.Silo => "silo",
        TankRoof.Plastic => "plastic",
        TankRoof.Open => "open",
        _ => "vertical",
    };

    public static Rgb Vessel(Site site) => site.Happens(0.5) ? site.Pick(Light) : site.Happens(0.6) ? site.Pick(Steel) : site.Pick(Painted);
}
