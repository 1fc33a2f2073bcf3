using GridMap.Domain.Cases;
using GridMap.Domain.Geo;

namespace GridMap.Server.Supervision;

/// <summary>A case with all its steps.</summary>
internal sealed record ArchivedCase(Guid Id, string Number, string Name, string AreaCode, LonLat Place, Case Case);
