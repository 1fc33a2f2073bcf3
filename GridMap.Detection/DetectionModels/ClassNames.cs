using GridMap.Domain.Detections;

namespace GridMap.Detection.DetectionModels;

/// <summary>The wire names of the classes.</summary>
public static class ClassNames
{
    /// <summary>The wire names.</summary>
    internal static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<ObjectClass>().Select(Of)];

    /// <summary>The class of a wire name, or null when it names none.</summary>
    public static ObjectClass? Find(string name) => name switch
    {
        "tank" => ObjectClass.Tank,
        "structure" => ObjectClass.Structure,
        _ => null,
    };

    /// <summary>The wire name of a class.</summary>
    public static string Of(ObjectClass @class) => @class is ObjectClass.Tank ? "tank" : "structure";
}
