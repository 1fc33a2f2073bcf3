using System.Globalization;
using GridMap.Contracts;
using GridMap.Contracts.Cases;
using GridMap.Contracts.Wording;
using GridMap.Contracts.Screening;
using GridMap.Domain.Geo;
using GridMap.Server.Cases;
using GridMap.Server.Hosting;
using GridMap.Server.People;
using CaseRules = GridMap.Domain.Cases.CaseRules;

namespace GridMap.Server.Screening;

/// <summary>Makes a suspicion of a screened place: a suspect on the map and its case at 疑似, which a person has to dispatch before anybody goes.</summary>
internal sealed class PlaceCases(CaseDesk desk, PlaceSubjects subjects, PlaceSuspects suspects, TimeProvider clock)
{
    private static readonly CultureInfo WrittenIn = CultureInfo.GetCultureInfo("zh-CN");

    /// <summary>The case of the place, opened now where it has none.</summary>
    /// <param name="place">As the last good run has it.</param>
    /// <param name="note">In the words of whoever opens it.</param>
    /// <param name="by">Who that is.</param>
    /// <param name="cancellation">Stops it before anything is written.</param>
    public async Task<StepOutcome> OpenAsync(ScreenedPlaceRow place, string? note, KnownAccount by, CancellationToken cancellation)
    {
        var known = (await subjects.FindAsync([(place.PlaceId, new LonLat(place.Longitude, place.Latitude))], cancellation)).GetValueOrDefault(place.PlaceId);
        if (known?.CaseId is { } caseId)
        {
            return new StepOutcome.Done(caseId);
        }

        var name = place.Name.Length > 0 ? place.Name : place.Key;
        var why = ScreeningRows.Read<List<PlaceSign>>(place.Signs).Where(sign => sign.LogOdds > 0).Take(3).Select(sign => MessageText.Render(sign.Reason, WrittenIn));
        var remarks = string.Join('；', why.Append(note?.Trim() ?? "").Where(text => text.Length > 0));
        var facts = new CaseFacts(
            name[..Math.Min(name.Length, 100)], place.Address?[..Math.Min(place.Address.Length, 200)], Products: null, Licences: null,
            MessageText.Render(Message.Plain("screened.foundBy"), WrittenIn), CaseRules.DayOf(clock.GetUtcNow()), Unit: null, PersonResponsible: null,
            remarks[..Math.Min(remarks.Length, 2000)]);
        var suspectId = await suspects.EnsureAsync(place, known?.SuspectId, by, cancellation);
        // The id follows from place and run, so that a second try finds it.
        var id = ScreeningRows.IdOf("case", $"{place.PlaceId}", $"{place.RunId}");
        return await desk.OpenAsync(
            new OpenCaseRequest(id, facts.Name, place.AreaCode, place.Longitude, place.Latitude, facts, suspectId), by, at: null, cancellation) switch
        {
            CaseDeskOutcome.Done => new StepOutcome.Done(id),
            CaseDeskOutcome.Conflict conflict => new StepOutcome.Conflict(conflict.Message),
            CaseDeskOutcome.Refused refused => new StepOutcome.Refused(refused.Message),
            _ => new StepOutcome.NotFound(),
        };
    }
}
