using System.Text.Json.Serialization;

namespace GridMap.Contracts.Cases;

/// <summary>The four kinds of unlawful small chemical production that the campaign knows.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ViolationKind>))]
public enum ViolationKind
{
    /// <summary>超许可范围生产、储存: a chemical enterprise produces or stores beyond its licence.</summary>
    BeyondLicence,

    /// <summary>非化工企业未经许可生产: an enterprise of another trade produces chemicals without a licence.</summary>
    UnlicensedTrade,

    /// <summary>无证无照、证照不全: no licence at all, or not all that are needed.</summary>
    NoLicence,

    /// <summary>挂靠、租赁、厂中厂: under another's name, in rented premises, or inside another plant.</summary>
    UnderAnotherName,
}
