namespace GridMap.Screening.Cities.Power;

/// <summary>When in the day a load is drawn.</summary>
internal enum Shift
{
    /// <summary>People at home: morning and evening.</summary>
    Home,

    /// <summary>Eight to six.</summary>
    Day,

    /// <summary>Six to ten in the evening.</summary>
    Two,

    /// <summary>All hours alike.</summary>
    Round,

    /// <summary>Ten in the evening to six, when power is cheap or nobody looks.</summary>
    Night,

    /// <summary>One to seven: bread, noodles, bean curd.</summary>
    EarlyMorning,
}
