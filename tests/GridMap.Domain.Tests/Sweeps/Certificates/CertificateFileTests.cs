using System.Text;
using GridMap.Domain.Sweeps.Certificates;
using GridMap.Domain.Sweeps.Proof;

namespace GridMap.Domain.Tests.Sweeps.Certificates;

public sealed class CertificateFileTests : IDisposable
{
    private readonly CertificateKey _key = CertificateKey.Create();
    private readonly CertificateKey _other = CertificateKey.Create();

    public void Dispose()
    {
        _key.Dispose();
        _other.Dispose();
    }

    [Fact]
    public void Check_WhatWasSigned_IsGenuineAndSaysTheSame()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var certificate = SampleProof.Issue(SampleProof.Village(new Random(seed), cells: 12));
            var genuine = Assert.IsType<CertificateCheck.Genuine>(Check(CertificateFile.Sign(certificate, _key)));

            Assert.Equal(_key.Id, genuine.KeyId);
            Assert.Equal(certificate.Id, genuine.Certificate.Id);
            Assert.Equal(certificate.IssuedAt, genuine.Certificate.IssuedAt);
            Assert.Equal(certificate.Supersedes, genuine.Certificate.Supersedes);
            Assert.Equal(certificate.Proof.Rules, genuine.Certificate.Proof.Rules);
            Assert.Equal(certificate.Proof.Inputs, genuine.Certificate.Proof.Inputs);
            Assert.Equal(certificate.MissingSquareMetres, genuine.Certificate.MissingSquareMetres);
            Assert.Equal(certificate.Cells.Select(cell => cell.StateBy(certificate.Proof.Rules)), genuine.Certificate.Cells.Select(cell => cell.StateBy(certificate.Proof.Rules)));
            Assert.True(certificate.Proof.Gaps.EqualsTopologically(genuine.Certificate.Proof.Gaps));
        }
    }

    [Fact]
    public void Check_OnlyThePublicHalf_IsEnough()
    {
        using var half = CertificateKey.Import(_key.ExportPublicPem());

        Assert.False(half.IsPrivate);
        Assert.IsType<CertificateCheck.Genuine>(CertificateFile.Check(Signed(), [_other, half]));
    }

    [Fact]
    public void Check_AnyByteChanged_Fails()
    {
        var file = Signed();
        var chance = new Random(8);
        for (var i = 0; i < file.Length; i++)
        {
            var kept = file[i];
            file[i] ^= (byte)(1 << chance.Next(8));
            Assert.True(Check(file) is CertificateCheck.Refused, $"byte {i}: {(char)kept} for {(char)file[i]}");
            file[i] = kept;
        }

        Assert.IsType<CertificateCheck.Genuine>(Check(file));
    }

    [Fact]
    public void Check_AnyByteGoneOrAdded_Fails()
    {
        var file = Signed();
        var chance = new Random(9);
        for (var i = 0; i <= file.Length; i += 7)
        {
            Assert.IsType<CertificateCheck.Refused>(Check([.. file[..i], (byte)chance.Next(256), .. file[i..]]));
            Assert.IsType<CertificateCheck.Refused>(Check([.. file[..i], .. " "u8, .. file[i..]]));
            if (i < file.Length) Assert.IsType<CertificateCheck.Refused>(Check([.. file[..i], .. file[(i + 1)..]]));
        }
    }

    [Theory]
    [InlineData("{\"area\"", "{ \"area\"", "certificate.notCanonical")]
    [InlineData("{\"area\":{\"code\":\"410182101\",", "{\"a\":0,\"area\":{\"code\":\"410182101\",", "certificate.changed")]
    [InlineData("\"frameEpsg\":4547", "\"frameEpsg\":4547.0", "certificate.notCanonical")]
    [InlineData("\"frameEpsg\":4547", "\"frameEpsg\":NaN", "certificate.notJson")]
    [InlineData("\"frameEpsg\":4547", "\"frameEpsg\":4547,\"frameEpsg\":4547", "certificate.notJson")]
    [InlineData("\"frameEpsg\":4547", "\"frameEpsg\":4548", "certificate.changed")]
    [InlineData("\"issuer\":\"新", "\"issuer\":\"\\u65b0", "certificate.notCanonical")]
    [InlineData("gridmap-sweep-certificate", "gridmap-sweep-whatever", "certificate.notOne")]
    [InlineData("\"version\":1", "\"version\":2", "certificate.version")]
    [InlineData("\"algorithm\":\"ES256\"", "\"algorithm\":\"none\"", "certificate.unsigned")]
    public void Check_TextChanged_SaysHow(string before, string after, string reason)
    {
        var text = Encoding.UTF8.GetString(Signed());
        Assert.Contains(before, text, StringComparison.Ordinal);

        Assert.Equal(reason, ReasonOf(Encoding.UTF8.GetBytes(text.Replace(before, after, StringComparison.Ordinal))));
    }

    [Fact]
    public void Check_ByteOrderMarkOrLineEnd_Fails()
    {
        Assert.Equal("certificate.notJson", ReasonOf([0xEF, 0xBB, 0xBF, .. Signed()]));
        Assert.Equal("certificate.notCanonical", ReasonOf([.. Signed(), (byte)'\n']));
        Assert.Equal("certificate.notJson", ReasonOf([]));
    }

    [Fact]
    public void Check_SignedWithAnotherKey_IsNotTrusted() =>
        Assert.Equal("certificate.unknownKey", ReasonOf(CertificateFile.Sign(SampleProof.Issue(SampleProof.Village(new Random(1))), _other)));

    [Fact]
    public void Check_AnotherKeysNameUnderTheSignature_Fails()
    {
        var text = Encoding.UTF8.GetString(CertificateFile.Sign(SampleProof.Issue(SampleProof.Village(new Random(1))), _other));

        Assert.Equal("certificate.changed", ReasonOf(Encoding.UTF8.GetBytes(text.Replace(_other.Id, _key.Id, StringComparison.Ordinal))));
    }

    [Fact]
    public void Check_OtherSignatureOfTheSameBytes_IsNotTakenForOne()
    {
        // (r, order − s) passes every plain check of ECDSA.
        var text = Encoding.UTF8.GetString(Signed());
        var value = text.Split("\"value\":\"")[1][..86];
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(value);
        var order = System.Numerics.BigInteger.Parse("115792089210356248762697446949407573529996955224135760342422259061068512044369", System.Globalization.CultureInfo.InvariantCulture);
        var s = order - new System.Numerics.BigInteger(bytes.AsSpan(32), isUnsigned: true, isBigEndian: true);
        s.ToByteArray(isUnsigned: true, isBigEndian: true).CopyTo(bytes.AsSpan(32));

        Assert.Equal("certificate.changed", ReasonOf(Encoding.UTF8.GetBytes(text.Replace(value, System.Buffers.Text.Base64Url.EncodeToString(bytes), StringComparison.Ordinal))));
    }

    [Fact]
    public void Check_SignedSumThatItsCellsDoNotMake_IsRefused()
    {
        var text = Encoding.UTF8.GetString(Signed());
        var payload = System.Text.RegularExpressions.Regex.Replace(text, ",\"value\":\"[^\"]{86}\"", "").Replace("\"isComplete\":false", "\"isComplete\":true", StringComparison.Ordinal);
        var forged = payload.Replace("\"keyId\":\"" + _key.Id + "\"", $"\"keyId\":\"{_key.Id}\",\"value\":\"{_key.Sign(Encoding.UTF8.GetBytes(payload))}\"", StringComparison.Ordinal);

        Assert.Equal("certificate.contradicts", ReasonOf(Encoding.UTF8.GetBytes(forged)));
    }

    [Fact]
    public void Issue_EachKindOfCell_HasItsState()
    {
        var check = new GroundCheck(SampleProof.Noon, "inspector", "empty");
        var certificate = SampleProof.Issue(SampleProof.Of(
            SampleProof.Whole(0), SampleProof.Gap(1, metres: 0.2), SampleProof.Unflyable(2, check), SampleProof.Unseen(3)));

        Assert.Equal([CellState.Whole, CellState.Gaps, CellState.Unflyable, CellState.Unseen], certificate.Cells.Select(cell => cell.StateBy(certificate.Proof.Rules)));
        Assert.Equal(10_000.04, certificate.MissingSquareMetres, 0.001);
        Assert.False(certificate.IsComplete);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void IsComplete_UnflyableGround_NeedsSomebodyWhoWentThere(bool isChecked)
    {
        var check = isChecked ? new GroundCheck(SampleProof.Noon, "inspector", "empty") : null;

        var certificate = SampleProof.Issue(SampleProof.Of(SampleProof.Whole(0), SampleProof.Unflyable(1, check)));

        Assert.Equal(isChecked, certificate.IsComplete);
        Assert.Equal(isChecked ? 0 : 10_000, certificate.UncheckedSquareMetres, 1);
    }

    [Fact]
    public void Issue_ShareOfGround_IsNeverRoundedUp()
    {
        var certificate = SampleProof.Issue(SampleProof.Of(SampleProof.Whole(0, seen: 0.9999999) with { Missed = [new MissedChance(2, 1e-9, 0.3)] }, SampleProof.Whole(1, seen: 0.29)));

        Assert.Equal(0.999999, certificate.Cells[0].Proof.SeenFraction);
        Assert.Equal(0.000001, certificate.Cells[0].Proof.Missed[0].Chance);
        Assert.Equal(0.29, certificate.Cells[1].Proof.SeenFraction);
    }

    private byte[] Signed() => CertificateFile.Sign(SampleProof.Issue(SampleProof.Village(new Random(1), cells: 4)), _key);

    private CertificateCheck Check(byte[] file) => CertificateFile.Check(file, [_key]);

    private string ReasonOf(byte[] file) => Assert.IsType<CertificateCheck.Refused>(Check(file)).Reason.Key;
}
