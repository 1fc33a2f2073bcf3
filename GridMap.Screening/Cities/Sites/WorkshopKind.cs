namespace GridMap.Screening.Cities.Sites;

/// <summary>What a hidden workshop does.</summary>
internal enum WorkshopKind
{
    SolventBlending,
    Glue,
    PaintThinner,
    WasteOil,
    AcidWash,
    FuelStorage,
    PesticideRepacking,
    Intermediates,
}
