using System.Buffers.Binary;
using System.Text;

namespace GridMap.Client.Map;

/// <summary>Pins as the map's script reads them: 64 bytes each, little-endian, so that a hundred thousand cross over in a blink.</summary>
/// <remarks>
/// 0: slot, int32. 4: look, 255 for a pin to take away. 5: flags, 1 new, 2 hidden. 6: length of the label. 7: drawing order.
/// 8: longitude, float64. 16: latitude, float64. 24: radius in metres, float32. 28: weight, float32. 32: label, UTF-8.
/// </remarks>
internal static class MapPinBytes
{
    public const int RecordBytes = 64;

    public const int LabelBytes = 32;

    private const byte Gone = 255;

    /// <param name="pins">Each pin with the number that the script knows it by.</param>
    public static byte[] Pack(IReadOnlyList<(int Slot, MapPin Pin)> pins)
    {
        var bytes = new byte[pins.Count * RecordBytes];
        for (var i = 0; i < pins.Count; i++)
        {
            Write(bytes.AsSpan(i * RecordBytes, RecordBytes), pins[i].Slot, pins[i].Pin);
        }

        return bytes;
    }

    private static void Write(Span<byte> record, int slot, MapPin pin)
    {
        BinaryPrimitives.WriteInt32LittleEndian(record, slot);
        record[4] = pin.Look is { } look ? (byte)look : Gone;
        record[5] = (byte)((pin.IsNew ? 1 : 0) | (pin.IsHidden ? 2 : 0));
        Encoding.UTF8.GetEncoder().Convert(pin.Label, record[LabelBytes..], flush: true, out _, out var length, out _);
        record[6] = (byte)length;
        record[7] = OrderOf(pin.Look);
        BinaryPrimitives.WriteDoubleLittleEndian(record[8..], pin.Longitude);
        BinaryPrimitives.WriteDoubleLittleEndian(record[16..], pin.Latitude);
        BinaryPrimitives.WriteSingleLittleEndian(record[24..], (float)pin.RadiusMetres);
        BinaryPrimitives.WriteSingleLittleEndian(record[28..], (float)pin.Weight);
    }

    // What waits for somebody lies over what is done with.
    private static byte OrderOf(PinLook? look) => look switch
    {
        PinLook.Dismissed => 0,
        PinLook.Closed => 1,
        PinLook.Violation => 2,
        PinLook.Accepted or PinLook.Assigned => 3,
        _ => 4,
    };
}
