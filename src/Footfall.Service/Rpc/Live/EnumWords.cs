using Google.Protobuf.Reflection;

namespace Footfall.Service.Rpc.Live;

/// <summary>The words of an enumeration, as filters write them.</summary>
internal static class EnumWords
{
    /// <summary>Every word but the one that stands for none.</summary>
    public static string[] All(EnumDescriptor type) =>
        [.. type.Values.Where(value => value.Number != 0).Select(value => value.Name)];

    /// <summary>The word of a value.</summary>
    public static string Of(EnumDescriptor type, int number) => type.FindValueByNumber(number)?.Name ?? "";
}
