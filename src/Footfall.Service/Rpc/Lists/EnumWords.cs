using System.Collections.Frozen;
using Google.Protobuf.Reflection;

namespace Footfall.Service.Rpc.Lists;

/// <summary>The values of an enumeration as the contract writes them.</summary>
/// <typeparam name="T">Generated from the contract.</typeparam>
/// <param name="file">Where it is described.</param>
internal sealed class EnumWords<T>(FileDescriptor file)
    where T : struct, Enum
{
    private readonly FrozenDictionary<T, string> _words = file.EnumTypes.Single(type => type.ClrType == typeof(T)).Values
        .Where(value => value.Number != 0)
        .ToFrozenDictionary(value => (T)Enum.ToObject(typeof(T), value.Number), value => value.Name);

    /// <summary>Every value but the unspecified one.</summary>
    public IReadOnlyList<string> All => _words.Values;

    /// <summary>One value; empty for the unspecified one.</summary>
    public string Of(T value) => _words.GetValueOrDefault(value, "");
}
