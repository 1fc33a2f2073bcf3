namespace GridMap.Client.Map;

public enum MapPickKind
{
    Ground,
    Pin,
    Detection,
    Cell,
    Premises,
}
