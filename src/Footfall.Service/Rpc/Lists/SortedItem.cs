namespace Footfall.Service.Rpc.Lists;

/// <summary>Something listed, with what it is sorted by.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Item">The thing.</param>
/// <param name="Key">Texts that sort as it does, its name last.</param>
internal readonly record struct SortedItem<T>(T Item, string[] Key);
