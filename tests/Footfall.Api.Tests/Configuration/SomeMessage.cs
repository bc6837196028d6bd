using System.Collections;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Footfall.Api.Tests.Configuration;

/// <summary>Fills messages with what comes.</summary>
/// <param name="random">Repeats itself by its seed.</param>
/// <param name="texts">Texts that lead somewhere, such as names that are there.</param>
internal sealed class SomeMessage(Random random, IReadOnlyList<string> texts)
{
    private const int Deepest = 6;
    private const int MostEntries = 4;

    private static readonly double[] Numbers = [0, -0.0, 0.5, 1, -1, 1e300, double.NaN, double.PositiveInfinity, double.Epsilon];

    /// <summary>Makes a message.</summary>
    public IMessage Of(MessageDescriptor descriptor, int depth = 0)
    {
        IMessage message = descriptor.Parser.ParseFrom(ByteString.Empty);
        foreach (FieldDescriptor field in descriptor.Fields.InDeclarationOrder())
        {
            if (random.Next(4) == 0 || (depth >= Deepest && field.FieldType == FieldType.Message))
            {
                continue;
            }

            if (field.IsRepeated && !field.IsMap)
            {
                var list = (IList)field.Accessor.GetValue(message);
                for (int i = random.Next(MostEntries); i > 0; i--)
                {
                    list.Add(Value(field, depth));
                }
            }
            else if (!field.IsRepeated)
            {
                field.Accessor.SetValue(message, Value(field, depth));
            }
        }

        return message;
    }

    private object Value(FieldDescriptor field, int depth) => field.FieldType switch
    {
        FieldType.Message => Of(field.MessageType, depth + 1),
        FieldType.String => texts[random.Next(texts.Count)],
        FieldType.Bytes => ByteString.CopyFrom(Bytes()),
        FieldType.Bool => random.Next(2) == 0,
        FieldType.Double => random.Next(2) == 0 ? random.NextDouble() : Numbers[random.Next(Numbers.Length)],
        FieldType.Float => (float)random.NextDouble(),
        FieldType.Int32 => random.Next(3) switch { 0 => random.Next(-2, 60), 1 => int.MinValue, _ => int.MaxValue },
        FieldType.Int64 => random.NextInt64(),
        FieldType.Enum => Enum.ToObject(field.EnumType.ClrType, random.Next(-1, 12)),
        _ => throw new NotSupportedException($"The contract has a field of type {field.FieldType} now; fill it too."),
    };

    private byte[] Bytes()
    {
        byte[] bytes = new byte[random.Next(64)];
        random.NextBytes(bytes);
        return bytes;
    }
}
