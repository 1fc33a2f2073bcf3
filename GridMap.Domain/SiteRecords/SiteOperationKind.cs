namespace GridMap.Domain.SiteRecords;

/// <summary>What one operation does to a record.</summary>
public enum SiteOperationKind
{
    /// <summary>Says what kind of place it is.</summary>
    SetKind,

    /// <summary>Answers an item of the check-list.</summary>
    Answer,

    /// <summary>Says what the inspection came to.</summary>
    Find,

    /// <summary>Writes the free words of the record.</summary>
    Write,

    /// <summary>Notes a product, or notes it anew.</summary>
    PutProduct,

    /// <summary>Adds a photo.</summary>
    AddPhoto,

    /// <summary>Orders a measure on the spot, or orders it anew.</summary>
    OrderMeasure,

    /// <summary>Takes a product, a photo or a measure out again; that it was there stays in the list.</summary>
    Drop,

    /// <summary>Signs what stands in the record.</summary>
    Sign,
}
