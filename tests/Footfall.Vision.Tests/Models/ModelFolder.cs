using System.Security.Cryptography;
using Footfall.Testing;

namespace Footfall.Vision.Tests.Models;

/// <summary>A models folder with one model whose card is right, gone after the test.</summary>
internal sealed class ModelFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ModelFolder(byte[]? file = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(CardPath)!);
        File.WriteAllBytes(FilePath, file ?? Content);
        File.WriteAllText(Path.Combine(Root, "tiny", "LICENSE.txt"), "licence");
        Write(CardText.Right.Replace(
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            Convert.ToHexStringLower(SHA256.HashData(Content)),
            StringComparison.Ordinal));
    }

    public static byte[] Content { get; } = [.. Enumerable.Range(0, 300_000).Select(static i => (byte)(i * 7))];

    public string Root => _folder.Path;

    public string CardPath => Path.Combine(Root, "tiny", "card.json");

    public string FilePath => Path.Combine(Root, "tiny", "tiny.onnx");

    public string Card => File.ReadAllText(CardPath);

    public void Write(string card) => File.WriteAllText(CardPath, card);

    public void Dispose() => _folder.Dispose();
}
