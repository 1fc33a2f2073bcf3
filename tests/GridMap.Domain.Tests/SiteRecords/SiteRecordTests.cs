using System.Text.Json;
using CsCheck;
using GridMap.Domain.Cases;
using GridMap.Domain.SiteRecords;

namespace GridMap.Domain.Tests.SiteRecords;

public sealed class SiteRecordTests
{
    private static readonly Guid One = Guid.NewGuid();
    private static readonly Guid Two = Guid.NewGuid();

    [Fact]
    public void Read_LastOfAPlace_Stands()
    {
        var written = new Written();
        written.Answer("smell", SiteAnswer.NotSeen);
        written.Answer("smell", SiteAnswer.Yes);
        written.Kind(SiteKind.Farm);
        written.Product(One);
        written.Product(Two, "盐酸");
        written.Product(One, "乙醇");
        written.Drop(Two);

        var record = written.Record;

        Assert.Equal(SiteAnswer.Yes, record.Answers["smell"].Value);
        Assert.Equal(SiteKind.Farm, record.Kind?.Value);
        Assert.Equal(["乙醇"], record.Products.Select(entry => entry.Value.Name));
        Assert.Equal(7, record.Operations.Count);
    }

    [Fact]
    public void Read_WrittenWithKnowledgeOfTheOther_ComesAfterWhateverTheClocksSay()
    {
        var written = new Written();
        written.Answer("smell", SiteAnswer.No);
        written.Add(written.Operation(SiteOperationKind.Answer) with { Item = "smell", Answer = SiteAnswer.Yes, At = Seen.Noon.AddYears(-1) });

        Assert.Equal(SiteAnswer.Yes, written.Record.Answers["smell"].Value);
    }

    [Fact]
    public void Read_AnyOrderAndAnyRepetition_GivesTheSameRecord() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[1, 60]).Sample((seed, length) =>
        {
            var random = new Random(seed);
            var operations = Devices(random, length);
            var expected = Text(SiteRecord.Read(operations));
            var shuffled = operations.Concat(operations.Where(_ => random.Next(3) == 0)).OrderBy(_ => random.Next()).ToList();
            Assert.Equal(expected, Text(SiteRecord.Read(shuffled)));
        });

    [Fact]
    public void Read_WhatIsSigned_ChangesOnlyThroughWhatIsSigned() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[1, 40], Gen.Int[1, 40]).Sample((seed, before, after) =>
        {
            var random = new Random(seed);
            var written = new Written();
            for (var made = 0; made < before; made++) Write(written, random);
            written.Sign("甲");
            var signed = written.Record;
            for (var made = 0; made < after; made++) Write(written, random);
            var later = written.Record;

            Assert.Equal(SignatureStanding.Holds, Assert.Single(later.Signatures).Standing);
            Assert.Equal(after, later.Signatures[0].Later);
            Assert.All(signed.Answers, answer => Assert.Equal(answer.Value.Operation, later.Answers[answer.Key].Operation));
            Assert.Equal(signed.Kind?.Operation, signed.Kind is null ? null : later.Kind?.Operation);
            Assert.Equal(signed.Finding?.Operation, signed.Finding is null ? null : later.Finding?.Operation);
            Assert.Empty(signed.Products.Select(entry => entry.Operation).Except(later.Products.Select(entry => entry.Operation)));
            Assert.Empty(signed.Photos.Select(entry => entry.Operation).Except(later.Photos.Select(entry => entry.Operation)));
            Assert.All(later.Products.Where(entry => !signed.Products.Any(old => old.Operation == entry.Operation)), entry => Assert.True(entry.IsLater));
        });

    [Fact]
    public void Read_ChangeOfWhatIsSigned_WaitsUntilItIsSignedToo()
    {
        var written = new Written();
        written.Find(SiteFinding.NothingThere);
        written.Sign("甲");
        written.Find(SiteFinding.ViolationFound, ViolationKind.NoLicence);

        Assert.Equal(SiteFinding.NothingThere, written.Record.Finding?.Value);
        Assert.Single(written.Record.Waiting);

        written.Sign("甲");

        Assert.Equal((SiteFinding.ViolationFound, 0), (written.Record.Finding?.Value, written.Record.Waiting.Count));
        Assert.Equal([1, 0], written.Record.Signatures.Select(line => line.Later));
    }

    [Fact]
    public void Read_SignatureBeforeWhatItCovers_IsIncompleteThenHolds()
    {
        var written = new Written();
        var answer = written.Answer("smell", SiteAnswer.Yes);
        var signature = written.Sign("甲");

        Assert.Equal(SignatureStanding.Incomplete, Assert.Single(SiteRecord.Read([signature]).Signatures).Standing);
        Assert.Equal(SignatureStanding.Holds, Assert.Single(SiteRecord.Read([signature, answer]).Signatures).Standing);
    }

    [Fact]
    public void Read_SomebodyChangesWhatWasSigned_TheSignatureIsBroken()
    {
        var written = new Written();
        var answer = written.Answer("smell", SiteAnswer.Yes);
        var signature = written.Sign("甲");

        var forged = SiteRecord.Read([answer with { Answer = SiteAnswer.No }, signature]);

        Assert.Equal(SignatureStanding.Broken, Assert.Single(forged.Signatures).Standing);
    }

    [Fact]
    public void Sha256Of_AnyValueChanged_Differs()
    {
        var written = new Written();
        var product = written.Product(One, "a", quantity: 1, unit: "kg");
        var hash = SiteText.Sha256Of([product]);

        Assert.NotEqual(hash, SiteText.Sha256Of([product with { Product = product.Product! with { Name = "a;2:kg" } }])); // written with one
        Assert.NotEqual(hash, SiteText.Sha256Of([product with { Product = product.Product with { Quantity = 1.0000001 } }]));
        Assert.NotEqual(hash, SiteText.Sha256Of([product with { Note = "" }]));
        Assert.Equal(hash, SiteText.Sha256Of([product with { At = product.At.ToOffset(TimeSpan.FromHours(8)) }, product]));
    }

    /// <summary>What two devices write that know of each other now and then.</summary>
    private static List<SiteOperation> Devices(Random random, int length)
    {
        var (one, two) = (new Written(), new Written(device: 1));
        for (var made = 0; made < length; made++)
        {
            Write(random.Next(2) == 0 ? one : two, random);
            if (random.Next(6) == 0) one.Sign(random.Next(2) == 0 ? "甲" : "乙", [.. one.Record.Signable.Where(_ => random.Next(5) > 0).DefaultIfEmpty(one.Answer("smell", SiteAnswer.Yes))]);
            if (random.Next(8) == 0) two.Operations.AddRange(one.Operations.Where(operation => two.Operations.All(known => known.Id != operation.Id)));
        }

        return [.. one.Operations, .. two.Operations];
    }

    private static void Write(Written written, Random random)
    {
        var thing = new Guid(random.Next(4), 1, 1, new byte[8]);
        _ = random.Next(7) switch
        {
            0 => written.Kind((SiteKind)random.Next(7)),
            1 or 2 => written.Answer(SiteChecklist.All[random.Next(12)].Id, (SiteAnswer)random.Next(3)),
            3 => written.Find(SiteFinding.Lawful),
            4 => written.Product(thing, $"{random.Next(5)}"),
            5 => written.Photo(new Guid(random.Next(4), 2, 2, new byte[8])),
            _ => written.Drop(thing),
        };
    }

    private static string Text(SiteRecord record) => JsonSerializer.Serialize(record);
}
