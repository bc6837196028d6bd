using System.Collections.Immutable;

namespace Footfall.Service.Rpc.Lists;

/// <summary>A list of the configuration: how it is read, filtered and ordered.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Fields">What it can be filtered by.</param>
/// <param name="OrderKeys">What it can be ordered by.</param>
/// <param name="UsualKey">Which of them is the order of the stored list, upwards; null where none is it.</param>
/// <param name="KeyOf">Parts of an item's name, in the order in which the stored list goes by them.</param>
/// <param name="NameParts">How many they are.</param>
internal sealed record ListSource<T>(
    ImmutableArray<ListField<T>> Fields,
    ImmutableArray<OrderKey<T>> OrderKeys,
    string? UsualKey,
    Func<T, string[]> KeyOf,
    int NameParts);
