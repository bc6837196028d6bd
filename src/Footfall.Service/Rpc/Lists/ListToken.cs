using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Footfall.Service.Rpc.Errors;

namespace Footfall.Service.Rpc.Lists;

/// <summary>Page tokens: the last key that was shown, and what list it was of.</summary>
/// <remarks>They hold nothing secret and are not signed: a made-up key gives the page after that key, which anyone may ask for.</remarks>
internal static class ListToken
{
    private const int Longest = 4096;
    private const int BindingBytes = 9;

    /// <summary>Makes a token.</summary>
    /// <param name="binding">See <see cref="Bind"/>.</param>
    /// <param name="key">The last key that was shown.</param>
    public static string Of(string binding, params ReadOnlySpan<string> key) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes<string[]>([binding, .. key]));

    /// <summary>The key in a token; null for the first page.</summary>
    /// <param name="token">As the caller sent it.</param>
    /// <param name="binding">Of the request that it came with.</param>
    /// <param name="parts">Parts of the key.</param>
    /// <exception cref="Grpc.Core.RpcException">It is none of this list.</exception>
    public static string[]? Read(string token, string binding, int parts)
    {
        if (token.Length == 0)
        {
            return null;
        }

        try
        {
            if (token.Length <= Longest
                && JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(token)) is { } key && key.Length == parts + 1
                && Array.TrueForAll(key, part => part is not null) && key[0] == binding)
            {
                return key[1..];
            }
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException)
        {
            // Told below.
        }

        throw Refusal.InvalidPageToken();
    }

    /// <summary>Stands for everything in a request that says which list it is of; the size of a page may change (AIP-158).</summary>
    public static string Bind(params ReadOnlySpan<string> said)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(said.ToArray())));
        return Base64Url.EncodeToString(hash.AsSpan(0, BindingBytes));
    }
}
