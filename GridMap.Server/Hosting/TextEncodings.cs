using System.Text;

namespace GridMap.Server.Hosting;

/// <summary>Text as offices send it: UTF-8, or GB 18030 where it is not.</summary>
internal static class TextEncodings
{
    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Encoding Gb18030 => Encoding.GetEncoding("GB18030");

    public static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    public static string Decode(byte[] bytes) => (IsUtf8(bytes) ? StrictUtf8 : Gb18030).GetString(bytes).TrimStart('\uFEFF');
}
