using GridMap.Contracts;
using GridMap.Domain.Areas;
using GridMap.Server.Hosting;

namespace GridMap.Server.Areas;

internal static class AreaCodeFaults
{
    /// <summary>Says why a text is no code.</summary>
    public static Message Say(string written, AreaCodeFault fault) => fault switch
    {
        AreaCodeFault.Empty => Problems.Say("area.codeMissing"),
        AreaCodeFault.SpoiledBySpreadsheet => Problems.Say("area.codeSpoiled", ("code", written)),
        AreaCodeFault.NoSuchPlace => Problems.Say("area.noSuchPlace", ("code", written)),
        _ => Problems.Say("area.malformedCode", ("code", written)),
    };
}
