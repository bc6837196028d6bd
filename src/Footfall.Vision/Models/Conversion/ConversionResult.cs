namespace Footfall.Vision.Models.Conversion;

/// <summary>What a conversion wrote.</summary>
/// <param name="ModelPath">Full path of the ONNX file.</param>
/// <param name="LicencePath">Full path of the source package's licence, which has to travel with the model.</param>
/// <param name="Bytes">Length of the ONNX file.</param>
/// <param name="Sha256">Checksum of the ONNX file, 64 lower-case hexadecimal digits, as its card names it.</param>
public sealed record ConversionResult(string ModelPath, string LicencePath, long Bytes, string Sha256);
