using System.Security.Cryptography;

namespace Footfall.Vision.Models;

/// <summary>A model's file against its card.</summary>
internal static class ModelFile
{
    /// <summary>Reads the file whole and refuses it unless it is the very one the card is about.</summary>
    public static byte[] ReadVerified(ModelCard card)
    {
        byte[] bytes = Open(card, File.ReadAllBytes);
        Check(card, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        return bytes;
    }

    /// <summary>The same check without holding the file in memory.</summary>
    public static void Verify(ModelCard card) => Check(card, Checksum(card));

    private static string Checksum(ModelCard card) => Open(card, static path =>
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    });

    private static T Open<T>(ModelCard card, Func<string, T> read)
    {
        try
        {
            return read(card.FilePath);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            string remedy = card.Download is null
                ? $"Get it from {card.Source}."
                : $"Fetch it with: footfall models pull {card.Name}";
            throw new ModelException(card.Name, $"The file {card.FilePath} is not there. {remedy}", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ModelException(card.Name, $"The file {card.FilePath} cannot be read ({error.Message}).", error);
        }
    }

    private static void Check(ModelCard card, string found)
    {
        if (found != card.Sha256)
        {
            throw new ModelException(
                card.Name,
                $"The file {card.FilePath} is not the one its card is about: expected sha256 {card.Sha256}, found {found}. " +
                "Restore the file, or correct the card if the file was changed on purpose.");
        }
    }
}
