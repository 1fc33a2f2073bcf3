namespace GridMap.Architecture.Tests;

/// <summary>Feature folders meet only where it is written down (docs/adr/0006): through the shared rooms, stored rows, or a meeting listed here.</summary>
public sealed class FeatureTests
{
    /// <summary>Rooms that every feature of the project may use.</summary>
    private static readonly Dictionary<string, string[]> SharedRooms = new()
    {
        ["Server"] = ["Storage", "Live", "Hosting", "People"],
        ["Client"] = ["Shell", "Wire", "Live", "Words", "People", "Map"],
    };

    /// <summary>Features that call another feature's use case inside one transaction or one page.</summary>
    private static readonly Dictionary<string, string[]> Meetings = new()
    {
        // Rules ask what the grid says of cells and sweeps, by what the clocks of cases run, and for the campaigns' days.
        ["Server/Alerts"] = ["Campaigns", "Cases", "Grids"],
        // A confirmed suspect becomes a target and opens its case; undoing the review takes both back. Every verdict is kept as a label.
        ["Server/Suspects"] = ["Cases", "Labels", "Targets"],
        // What an inspector does is a step of the case; what he finds is kept as a label.
        ["Server/Targets"] = ["Cases", "Labels"],
        // A case moves its suspect's visit along; what is found then is kept as a label, too. Its clock runs by the campaign's limits and holidays.
        ["Server/Cases"] = ["Campaigns", "Labels"],
        // A finished record finishes the target that was visited, and brings its case up to date.
        ["Server/SiteRecords"] = ["Cases", "Targets"],
        // A suspicious household may become a case.
        ["Server/Households"] = ["Cases"],
        // A person makes a suspect of a detection; it may lie where a case was closed.
        ["Server/Detections"] = ["Cases", "Suspects"],
        // The map's tiles show what the grid says of sweeps and suspects.
        ["Server/Tiles"] = ["Grids"],
        // A register of places comes as the same GeoJSON as a grid.
        ["Server/Premises"] = ["Grids"],
        // Tables are jobs and come in as uploads do; places lie in cells and become suspects and cases, and what tells of a closed one is kept there.
        ["Server/Screening"] = ["Cases", "Grids", "Jobs", "Suspects"],
        // A search shows what the grid says of cells.
        ["Server/Search"] = ["Grids"],
        // An elevation model is read by a job, and has to reach the area that it is sent for.
        ["Server/Grounds"] = ["Areas", "Jobs"],
        // Plans and marks are about the grid's cells; a plan over hills is made with the area's elevation model.
        ["Server/Sweeps"] = ["Grids", "Grounds"],
        // A drone is over a cell or area as a person is in one; whoever holds a feed's key may tell where one is.
        ["Server/Drones"] = ["Interchange", "Presence"],
        // The demo is a campaign made through everybody's use cases.
        ["Server/Demo"] = ["Areas", "Cases", "Grids", "Grounds", "Premises", "Orthophotos", "Uploads", "Jobs", "Screening", "Sweeps", "Workers", "Campaigns", "Ledgers", "TipOffs"],
        // A worker's result becomes sites, suspects and swept cells in one transaction, and signs that a closed place is at work again.
        ["Server/Jobs"] = ["Cases", "Detections", "Grids", "Premises", "Suspects"],
        // The ledger is made from cases and read into them; its rounds are the campaign's, and rows find their place in the grid.
        ["Server/Ledgers"] = ["Areas", "Campaigns", "Cases", "Grids"],
        // An area's numbers are counted with what the grid says of sweeps.
        ["Server/Standing"] = ["Grids"],
        // A report of the public becomes a case, wakes a closed one, and runs by the campaign's working days.
        ["Server/TipOffs"] = ["Cases"],
        // Liaison officers are reminded of the campaign's days.
        ["Server/Liaison"] = ["Campaigns"],
        // Evidence of a joint operation is a step of its case.
        ["Server/Operations"] = ["Cases"],
        // Units' numbers are told from the steps of cases, by their limits, and from what the grid says of sweeps.
        ["Server/Supervision"] = ["Cases", "Grids"],
        // Sentences of alerts and rules call areas by their names.
        ["Client/Alerts"] = ["Areas", "Incidents"],
        // The wall shows the desk's map and changes, the cases, and the alerts; its numbers lead to the desk's lists and to that of cases.
        ["Client/Wall"] = ["Alerts", "Areas", "Cases", "Command", "Presence"],
        // Files of any kind go to the server in the pieces of an upload.
        ["Client/Office"] = ["Uploads"],
        // Places are found by area; a table goes to the server as a flight does.
        ["Client/Screening"] = ["Areas", "Uploads"],
        // The past is shown as the desk shows the present, its cases among it.
        ["Client/Playback"] = ["Areas", "Cases", "Command"],
        // An alert or a case clicked on the map opens beside it; the desk shows who is where, pins into incidents, and says of a cell how its sweep stands.
        ["Client/Command"] = ["Alerts", "Cases", "Drones", "Incidents", "Presence", "Sweeps"],
        // Who is near a suspect is given the target.
        ["Client/Presence"] = ["Suspects"],
        // What is ticked at a door is kept on the device where records of visits are.
        ["Client/Households"] = ["Visits"],
        // An incident's map shows the desk's suspects and who is where below what people draw.
        ["Client/Workspace"] = ["Areas", "Command", "Incidents", "Presence"],
        // Rows of the ledger are found by area; an Excel file goes to the server as a register of places does.
        ["Client/Ledgers"] = ["Areas", "Office"],
        // A campaign's rounds are rounds of the ledger.
        ["Client/Campaigns"] = ["Areas", "Ledgers"],
        // Cells of an area are picked by its name; elevation models and roads go to the server as a register of places does.
        ["Client/Sweeps"] = ["Areas", "Office"],
        // A supervisor's day begins with numbers of sweeps and uploads.
        ["Client/Today"] = ["Sweeps", "Uploads"],
        // Reports are due as cases are, and are put where the phone is.
        ["Client/TipOffs"] = ["Areas", "Cases", "Visits"],
        // A case says why its place is a suspect, and calls areas by their names.
        ["Client/Cases"] = ["Areas", "Suspects"],
        // The list of incidents calls areas by their names.
        ["Client/Incidents"] = ["Areas"],
        // The desk reviews what the suspect's panel shows; the visit shows the reviewer's picture.
        ["Client/Review"] = ["Suspects"],
        ["Client/Visits"] = ["Cases", "Presence", "Review"],
    };

    private static readonly string[] StoredSuffixes = ["Row", "Rows", "RowMapping", "Directory", "Snapshot", "JobState"];

    public static TheoryData<string> Projects => [.. SharedRooms.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Features_MeetOnlyWhereItIsWrittenDown(string project)
    {
        var files = SourceTree.Files(project).Where(file => file.Feature.Length > 0).ToList();
        var typesOf = files.GroupBy(file => file.Feature)
            .ToDictionary(group => group.Key, group => group.SelectMany(file => file.DeclaredTypes()).Where(IsNotStored).ToHashSet());
        var breaches =
            from file in files
            where !SharedRooms[project].Contains(file.Feature)
            from other in file.OpenedFeatures()
            where other != file.Feature && typesOf.ContainsKey(other) && !SharedRooms[project].Contains(other)
            where !Meetings.GetValueOrDefault($"{project}/{file.Feature}", []).Contains(other)
            from type in typesOf[other].Where(file.Mentions)
            select $"{file} uses {other}.{type}";

        Assert.True(!breaches.Any(), string.Join('\n', breaches));
    }

    [Fact]
    public void Meetings_HaveNoCircle()
    {
        foreach (var (from, targets) in Meetings)
        {
            var project = from[..from.IndexOf('/', StringComparison.Ordinal)];
            foreach (var target in targets)
            {
                Assert.False(Reaches($"{project}/{target}", from), $"{from} and {target} use each other.");
            }
        }
    }

    /// <summary>Stored rows and the read-only copies of them in memory are Storage's model, wherever they stand.</summary>
    private static bool IsNotStored(string type) =>
        !StoredSuffixes.Any(suffix => type.EndsWith(suffix, StringComparison.Ordinal));

    private static bool Reaches(string from, string goal) =>
        from == goal || Meetings.GetValueOrDefault(from, []).Any(next => Reaches($"{from[..from.IndexOf('/', StringComparison.Ordinal)]}/{next}", goal));
}
