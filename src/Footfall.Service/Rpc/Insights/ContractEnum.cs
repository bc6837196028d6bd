using System.Globalization;
using System.Reflection;
using Google.Protobuf.Reflection;

namespace Footfall.Service.Rpc.Insights;

/// <summary>An enum's values as the contract names them, as in <c>BUCKET_HOUR</c>.</summary>
internal static class ContractEnum<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = typeof(T)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(
            field => field.GetCustomAttribute<OriginalNameAttribute>()?.Name ?? field.Name,
            field => (T)field.GetValue(null)!,
            StringComparer.Ordinal);

    /// <summary>What may be given, for a refusal.</summary>
    public static string Choice { get; } =
        string.Join(", ", Values.Where(value => Convert.ToInt32(value.Value, CultureInfo.InvariantCulture) != 0).Select(value => value.Key));

    /// <summary>Finds a value by its name.</summary>
    public static bool TryParse(string name, out T value) => Values.TryGetValue(name, out value);
}
