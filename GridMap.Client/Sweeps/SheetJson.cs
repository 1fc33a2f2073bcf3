using System.Text.Json.Serialization;

namespace GridMap.Client.Sweeps;

/// <summary>Sheets and answers as JSON, by generated code: it is quick where .NET is interpreted, and nothing of it is trimmed away.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(SweepSheet))]
[JsonSerializable(typeof(PlanAnswer))]
internal sealed partial class SheetJson : JsonSerializerContext;
