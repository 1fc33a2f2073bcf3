namespace GridMap.Client.Map;

public enum MapPickKind
{
    Ground,
    Pin,
    Suspect,
    Detection,
    Cell,
    Premises,
    Alert,
}
