using GridMap.Domain.Geo;

namespace GridMap.Domain.Ledgers;

/// <summary>All that one line of the ledger says, before it is put into words.</summary>
/// <param name="Key">Number of the case, by which lines are the same one in two rounds.</param>
/// <param name="Standing">What its steps come to.</param>
/// <param name="Position">Its place, WGS 84.</param>
public sealed record LedgerEntry(string Key, LedgerStanding Standing, LonLat Position)
{
    /// <summary>Name of the county.</summary>
    public string? County { get; init; }

    /// <summary>Name of the township.</summary>
    public string? Township { get; init; }

    /// <summary>Name of the village.</summary>
    public string? Village { get; init; }

    /// <summary>Code of the cell; null where no cell is known.</summary>
    public string? CellCode { get; init; }

    /// <summary>What the place is called.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is, in words.</summary>
    public string? Address { get; init; }

    /// <summary>Who runs the production: personal data, or <see cref="LedgerText.Withheld"/>.</summary>
    public string? PersonInCharge { get; init; }

    /// <summary>Who let the premises: personal data, or <see cref="LedgerText.Withheld"/>.</summary>
    public string? Landlord { get; init; }

    /// <summary>What is made or stored there.</summary>
    public string? Products { get; init; }

    /// <summary>Licences it has, or lacks.</summary>
    public string? Licences { get; init; }

    /// <summary>How it was found.</summary>
    public string? FoundBy { get; init; }

    /// <summary>Day it was found.</summary>
    public DateOnly? FoundOn { get; init; }

    /// <summary>Unit that answers for it.</summary>
    public string? Unit { get; init; }

    /// <summary>The official who answers for it.</summary>
    public string? PersonResponsible { get; init; }

    /// <summary>Anything else.</summary>
    public string? Remarks { get; init; }

    /// <summary>Last day of the disposal, by the case's clock; stands where no measure has a day of its own.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The line in words.</summary>
    /// <param name="number">Running number, from 1.</param>
    public LedgerRow ToRow(int number)
    {
        var measures = Standing.Measures;
        var texts = new Dictionary<LedgerColumn, string>();
        Put(LedgerColumn.Number, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Put(LedgerColumn.County, County);
        Put(LedgerColumn.Township, Township);
        Put(LedgerColumn.Village, Village);
        Put(LedgerColumn.CellCode, CellCode);
        Put(LedgerColumn.Name, Name);
        Put(LedgerColumn.Address, Address);
        Put(LedgerColumn.Position, CoordinateText.Format(Position, CoordinateStyle.DecimalDegrees));
        Put(LedgerColumn.PersonInCharge, PersonInCharge);
        Put(LedgerColumn.Landlord, Landlord);
        Put(LedgerColumn.Violation, Standing.Violation is { } kind ? LedgerWords.Of(kind) : null);
        Put(LedgerColumn.Products, Products);
        Put(LedgerColumn.Licences, Licences);
        Put(LedgerColumn.FoundBy, FoundBy);
        PutDay(LedgerColumn.FoundOn, FoundOn);
        Put(LedgerColumn.Measures, string.Join('、', measures.Select(measure => LedgerWords.Of(measure.Kind)).Distinct()));
        Put(LedgerColumn.Unit, Unit);
        Put(LedgerColumn.PersonResponsible, PersonResponsible);
        PutDay(LedgerColumn.DueOn, measures.Count > 0 ? measures[^1].DueOn : LastDay);
        Put(LedgerColumn.Completion, LedgerWords.Of(Standing));
        Put(LedgerColumn.IsTransferred, Standing.IsTransferred ? "是" : "否");
        PutDay(LedgerColumn.AcceptedOn, Standing.AcceptedOn);
        PutDay(LedgerColumn.RecheckedOn, Standing.RecheckedOn);
        Put(LedgerColumn.Remarks, Remarks);
        return LedgerRow.Of(number, texts) with { Key = Key };

        void Put(LedgerColumn column, string? text)
        {
            if (text is not null && LedgerText.Plain(text) is { Length: > 0 } plain) texts.Add(column, plain);
        }

        void PutDay(LedgerColumn column, DateOnly? day) => Put(column, day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }
}
