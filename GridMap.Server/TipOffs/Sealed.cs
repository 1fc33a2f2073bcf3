namespace GridMap.Server.TipOffs;

/// <summary>Bytes that the vault's key encrypted.</summary>
/// <param name="KeyId">Which key.</param>
/// <param name="Nonce">12 bytes, never twice with one key.</param>
/// <param name="Content">As long as the bytes.</param>
/// <param name="Tag">16 bytes that say whether anything was changed.</param>
internal sealed record Sealed(string KeyId, byte[] Nonce, byte[] Content, byte[] Tag);
