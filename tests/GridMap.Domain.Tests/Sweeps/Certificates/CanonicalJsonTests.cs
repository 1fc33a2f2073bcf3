using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using GridMap.Domain.Sweeps.Certificates;

namespace GridMap.Domain.Tests.Sweeps.Certificates;

/// <summary>Against the vectors of RFC 8785 and of its authors' test data.</summary>
public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("0000000000000000", "0")]
    [InlineData("8000000000000000", "0")]
    [InlineData("0000000000000001", "5e-324")]
    [InlineData("8000000000000001", "-5e-324")]
    [InlineData("7fefffffffffffff", "1.7976931348623157e+308")]
    [InlineData("ffefffffffffffff", "-1.7976931348623157e+308")]
    [InlineData("4340000000000000", "9007199254740992")]
    [InlineData("4340000000000001", "9007199254740994")]
    [InlineData("c340000000000000", "-9007199254740992")]
    [InlineData("4430000000000000", "295147905179352830000")]
    [InlineData("44b52d02c7e14af5", "9.999999999999997e+22")]
    [InlineData("44b52d02c7e14af6", "1e+23")]
    [InlineData("44b52d02c7e14af7", "1.0000000000000001e+23")]
    [InlineData("444b1ae4d6e2ef4e", "999999999999999700000")]
    [InlineData("444b1ae4d6e2ef4f", "999999999999999900000")]
    [InlineData("444b1ae4d6e2ef50", "1e+21")]
    [InlineData("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [InlineData("3eb0c6f7a0b5ed8d", "0.000001")]
    [InlineData("41b3de4355555553", "333333333.3333332")]
    [InlineData("41b3de4355555554", "333333333.33333325")]
    [InlineData("41b3de4355555555", "333333333.3333333")]
    [InlineData("41b3de4355555556", "333333333.3333334")]
    [InlineData("41b3de4355555557", "333333333.33333343")]
    [InlineData("becbf647612f3696", "-0.0000033333333333333333")]
    [InlineData("43143ff3c1cb0959", "1424953923781206.2")]
    public void Write_Number_IsThatOfTheStandard(string bits, string expected) =>
        Assert.Equal(expected, CanonicalJson.Write(BitConverter.UInt64BitsToDouble(ulong.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("7fffffffffffffff")]
    [InlineData("7ff0000000000000")]
    [InlineData("fff0000000000000")]
    public void Write_NumberThatJsonHasNot_IsRefused(string bits) =>
        Assert.Throws<JsonException>(() => CanonicalJson.Write(BitConverter.UInt64BitsToDouble(ulong.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));

    [Fact]
    public void Write_AnyNumber_ReadsBackTheSame() =>
        Gen.Double.Where(double.IsFinite).Sample(number => Assert.Equal(number, double.Parse(CanonicalJson.Write(number), CultureInfo.InvariantCulture)), iter: 20_000);

    [Theory]
    [InlineData("""{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}""",
        """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""")]
    [InlineData("""{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}""",
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}")]
    [InlineData("""{ "1": {"f": {"f": "hi","F": 5} ,"\n": 56.0}, "10": { }, "": "empty", "a": { }, "111": [ { } ], "A": { } }""",
        """{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{}],"A":{},"a":{}}""")]
    [InlineData("""{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ignore locale"}""",
        """{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ignore locale"}""")]
    [InlineData("""[56, {"d": true, "10": null, "1": [ ]}]""", """[56,{"1":[],"10":null,"d":true}]""")]
    public void Write_Text_IsThatOfTheStandard(string json, string expected)
    {
        using var document = CanonicalJson.Parse(Encoding.UTF8.GetBytes(json));
        Assert.Equal(expected, Encoding.UTF8.GetString(CanonicalJson.Write(document.RootElement)));
    }

    [Theory]
    [InlineData("\ufeff{}")]
    [InlineData("{} x")]
    [InlineData("{}{}")]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("""{"a":NaN}""")]
    [InlineData("""{"a":Infinity}""")]
    [InlineData("""{"a":1e999}""")]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"a":01}""")]
    [InlineData("""{"a":1,}""")]
    [InlineData("/* */{}")]
    [InlineData("")]
    public void Parse_WhatIsNoStrictJson_IsRefused(string json) => Assert.ThrowsAny<JsonException>(() =>
    {
        using var document = CanonicalJson.Parse(Encoding.UTF8.GetBytes(json));
        CanonicalJson.Write(document.RootElement);
    });

    [Fact]
    public void Parse_BytesThatAreNoUtf8_AreRefused() => Assert.Throws<JsonException>(() => CanonicalJson.Parse(new byte[] { (byte)'"', 0xC3, 0x28, (byte)'"' }));
}
