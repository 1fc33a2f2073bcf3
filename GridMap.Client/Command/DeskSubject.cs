namespace GridMap.Client.Command;

public enum DeskSubject
{
    Suspect,
    Cell,
    Detection,
    Premises,
    Flight,
    Alert,
    Person,
    Case,
}
