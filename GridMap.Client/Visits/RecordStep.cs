namespace GridMap.Client.Visits;

/// <summary>The steps of writing a record, in the order in which they are taken on site.</summary>
public enum RecordStep
{
    Photos,
    Checklist,
    Finding,
    Products,
    Measures,
    Sign,
}
