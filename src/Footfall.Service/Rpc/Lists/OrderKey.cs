namespace Footfall.Service.Rpc.Lists;

/// <summary>A field that a list can be ordered by.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Name">As the contract writes it.</param>
/// <param name="Read">A text that sorts, by its characters' numbers, as the field does.</param>
/// <param name="IsDescending">Largest first.</param>
internal sealed record OrderKey<T>(string Name, Func<T, string> Read, bool IsDescending = false);
