using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Footfall.Storage.Access;

/// <summary>Random texts that stand for somebody. Only their hashes are kept.</summary>
internal static class SecretToken
{
    public const string SessionPrefix = "ffs_";
    public const string KeyPrefix = "ffk_";

    /// <summary>How much of a key's secret people are shown to tell keys apart.</summary>
    public const int ShownLength = 8;

    private const int RandomBytes = 32;

    public static string Make(string prefix = "") => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>SHA-256: 32 random bytes cannot be guessed, so that a slow hash would only slow every call.</summary>
    public static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
