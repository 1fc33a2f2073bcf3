namespace GridMap.Client.TipOffs;

/// <summary>A photo chosen on this device, on its way to a report.</summary>
/// <param name="Key">What the script holds it under.</param>
/// <param name="Name">Its name on the device; it stays there.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Preview">Address of the picture within the browser.</param>
/// <param name="IsPhoto">Whether its first bytes are those of a JPEG, PNG or WebP.</param>
/// <param name="IsSent">Whether the server has it.</param>
/// <param name="Error">Why it has not; null while it may still come.</param>
public sealed record TipPicture(string Key, string Name, double Size, string Preview, bool IsPhoto, bool IsSent = false, string? Error = null);
