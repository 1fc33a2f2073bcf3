using System.Text.Json.Serialization;
using GridMap.Contracts.Grounds;

namespace GridMap.Client.Sweeps;

/// <summary>Sheets and answers as JSON, by generated code: it is quick where .NET is interpreted, and nothing of it is trimmed away.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SweepSheet))]
[JsonSerializable(typeof(PlanAnswer))]
[JsonSerializable(typeof(PlanProfile))]
[JsonSerializable(typeof(TerrainHeights))]
[JsonSerializable(typeof(RoadPieces))]
internal sealed partial class SheetJson : JsonSerializerContext;
