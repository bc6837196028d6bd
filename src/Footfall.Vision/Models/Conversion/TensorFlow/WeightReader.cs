namespace Footfall.Vision.Models.Conversion.TensorFlow;

/// <summary>Cuts the binary file of a graph model into its constants.</summary>
internal static class WeightReader
{
    /// <summary>Reads every constant of the manifest.</summary>
    /// <param name="group">The constants, in the order they lie in.</param>
    /// <param name="binary">All bytes of the binary file; the constants point into it.</param>
    /// <returns>Constants by name.</returns>
    /// <exception cref="ConversionException">An unknown type, a name twice, or more or fewer bytes than the manifest says.</exception>
    public static IReadOnlyDictionary<string, ConstantTensor> Read(WeightGroup group, ReadOnlyMemory<byte> binary)
    {
        var constants = new Dictionary<string, ConstantTensor>(StringComparer.Ordinal);
        int start = 0;
        foreach (WeightEntry entry in group.Weights ?? [])
        {
            var constant = new ConstantTensor(KindOf(entry), entry.Shape, default);
            int length = checked(constant.Count * constant.ElementBytes);
            if (length > binary.Length - start)
            {
                throw new ConversionException(
                    $"Constant '{entry.Name}' takes bytes {start} to {start + length} of the weights, but they end at "
                    + $"{binary.Length}; the binary file is cut short or belongs to another model.");
            }

            if (!constants.TryAdd(entry.Name, constant with { Bytes = binary.Slice(start, length) }))
            {
                throw new ConversionException(
                    $"The weights name the constant '{entry.Name}' twice; the manifest is damaged.");
            }

            start += length;
        }

        return start == binary.Length
            ? constants
            : throw new ConversionException(
                $"The weights have {binary.Length} bytes but the manifest names {start}; "
                + "the files belong to different models.");
    }

    private static ConstantKind KindOf(WeightEntry entry) =>
        (Stored: entry.Quantization?.Dtype ?? entry.Dtype, Computed: entry.Dtype) switch
        {
            ("float16", "float32") => ConstantKind.Half,
            ("float32", "float32") => ConstantKind.Single,
            ("int32", "int32") => ConstantKind.Integer,
            var (stored, computed) => throw new ConversionException(
                $"Constant '{entry.Name}' is stored as {stored} for {computed}; "
                + "known are float32 and int32 as they are, and float32 stored as float16."),
        };
}
