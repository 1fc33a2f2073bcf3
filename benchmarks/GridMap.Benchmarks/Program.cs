using GridMap.Benchmarks;
using GridMap.Benchmarks.City;
using GridMap.Benchmarks.Live;
using GridMap.Benchmarks.Screening;

if (args is ["detection", .. var detection])
{
    return await DetectionSpeed.RunAsync(
        model: detection.ElementAtOrDefault(0),
        threads: int.Parse(detection.ElementAtOrDefault(1) ?? "2", System.Globalization.CultureInfo.InvariantCulture),
        gigapixels: detection.ElementAtOrDefault(2) is { } many ? double.Parse(many, System.Globalization.CultureInfo.InvariantCulture) : null);
}

if (args is ["memory", .. var memory])
{
    return await DetectionMemory.RunAsync(
        model: memory.ElementAtOrDefault(0), gigapixels: double.Parse(memory.ElementAtOrDefault(1) ?? "1", System.Globalization.CultureInfo.InvariantCulture));
}

if (args is ["assignment"])
{
    return PointAssignment.Run();
}

if (args is ["plan", .. var plan])
{
    return await PlanSpeed.RunAsync(villages: int.Parse(plan.ElementAtOrDefault(0) ?? "1000", System.Globalization.CultureInfo.InvariantCulture));
}

if (args is ["cover", .. var cover])
{
    return await CoverSpeed.RunAsync(photos: int.Parse(cover.ElementAtOrDefault(0) ?? "1000", System.Globalization.CultureInfo.InvariantCulture));
}

if (args is ["screening", .. var screening])
{
    return await ScreeningSpeed.RunAsync(screening);
}

if (args is ["tiles"])
{
    return await TileSpeed.RunAsync();
}

if (args is ["start", .. var start])
{
    return await ServerStart.RunAsync(
        assembly: start.ElementAtOrDefault(0),
        suspects: int.Parse(start.ElementAtOrDefault(1) ?? "100000", System.Globalization.CultureInfo.InvariantCulture));
}

if (args is ["browser", .. var browser])
{
    return await BrowserScale.RunAsync(
        suspects: int.Parse(browser.ElementAtOrDefault(0) ?? "100000", System.Globalization.CultureInfo.InvariantCulture),
        seconds: int.Parse(browser.ElementAtOrDefault(1) ?? "60", System.Globalization.CultureInfo.InvariantCulture),
        picture: browser.ElementAtOrDefault(2));
}

if (args is ["browser-memory", .. var held])
{
    return await BrowserMemory.RunAsync(
        suspects: int.Parse(held.ElementAtOrDefault(0) ?? "100000", System.Globalization.CultureInfo.InvariantCulture),
        minutes: int.Parse(held.ElementAtOrDefault(1) ?? "60", System.Globalization.CultureInfo.InvariantCulture));
}

if (args is ["playback", .. var playback])
{
    return await PlaybackSpeed.RunAsync(
        suspects: int.Parse(playback.ElementAtOrDefault(0) ?? "100000", System.Globalization.CultureInfo.InvariantCulture),
        changes: long.Parse(playback.ElementAtOrDefault(1) ?? "1000000", System.Globalization.CultureInfo.InvariantCulture));
}

if (args is ["ledger", .. var ledger])
{
    return await LedgerSpeed.RunAsync(cases: int.Parse(ledger.ElementAtOrDefault(0) ?? "20000", System.Globalization.CultureInfo.InvariantCulture));
}

if (args is ["live", .. var live])
{
    return await LiveLoad.RunAsync(
        clients: int.Parse(live.ElementAtOrDefault(0) ?? "1000", System.Globalization.CultureInfo.InvariantCulture),
        changesPerSecond: double.Parse(live.ElementAtOrDefault(1) ?? "200", System.Globalization.CultureInfo.InvariantCulture),
        seconds: double.Parse(live.ElementAtOrDefault(2) ?? "30", System.Globalization.CultureInfo.InvariantCulture),
        postgres: live.ElementAtOrDefault(3) ?? "");
}

if (args is ["live-bare", var url])
{
    return await BareLoad.RunAsync(url);
}

if (args is ["screening-city", .. var judged])
{
    return await ScreeningCity.RunAsync(
        cities: int.Parse(judged.ElementAtOrDefault(0) ?? "10", System.Globalization.CultureInfo.InvariantCulture),
        places: int.Parse(judged.ElementAtOrDefault(1) ?? "8000", System.Globalization.CultureInfo.InvariantCulture),
        firstSeed: int.Parse(judged.ElementAtOrDefault(2) ?? "1000", System.Globalization.CultureInfo.InvariantCulture),
        levels: judged.ElementAtOrDefault(3));
}

await Console.Error.WriteLineAsync("Usage: detection [MODEL [THREADS [GIGAPIXELS]]] | memory [MODEL [GIGAPIXELS]] | assignment | plan [VILLAGES] | cover [PHOTOS] | screening [FIXES [METER_DAYS]] | tiles | start [ASSEMBLY [SUSPECTS]] | live [CLIENTS [CHANGES_PER_SECOND [SECONDS [POSTGRES]]]] | browser [SUSPECTS [SECONDS [PICTURE]]] | browser-memory [SUSPECTS [MINUTES]] | playback [SUSPECTS [CHANGES]] | ledger [CASES] | screening-city [CITIES [PLACES [FIRST_SEED [plain|hard]]]]. POSTGRES: connection string of an empty database; SQLite without. MODEL: name or folder, tank-structure by default; a dash for the default.");
return 2;
