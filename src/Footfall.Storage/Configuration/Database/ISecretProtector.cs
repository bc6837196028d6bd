namespace Footfall.Storage.Configuration.Database;

/// <summary>Encrypts what must not lie on the disk in clear, such as the credentials in cameras' addresses.</summary>
public interface ISecretProtector
{
    /// <summary>Encrypts a text; the same text gives other bytes each time.</summary>
    byte[] Protect(string secret);

    /// <summary>Decrypts what <see cref="Protect"/> gave.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The bytes were changed, or their key is gone.</exception>
    string Unprotect(byte[] bytes);
}
