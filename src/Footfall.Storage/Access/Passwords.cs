using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Footfall.Storage.Access;

/// <summary>Salted, slow hashes of passwords: PBKDF2 with HMAC-SHA-512.</summary>
internal static class Passwords
{
    public const int Shortest = 12;
    public const int Longest = 128;

    // As the OWASP Password Storage Cheat Sheet has it for PBKDF2-HMAC-SHA512.
    private const int Iterations = 210_000;

    private static readonly PasswordHasher<string> Hasher =
        new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    // Checked where there is no such user, so that the time of the answer does not tell who is one.
    private static readonly Lazy<string> NobodysHash = new(() => Hash(SecretToken.Make()));

    public static string Hash(string password) => Hasher.HashPassword("", password);

    /// <param name="hash">Null for a user who is not there or has no password: false, after as long a time.</param>
    /// <param name="password">As it was given.</param>
    public static bool Fit(string? hash, string password) =>
        Hasher.VerifyHashedPassword("", hash ?? NobodysHash.Value, password) != PasswordVerificationResult.Failed && hash is not null;
}
