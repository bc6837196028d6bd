using System.Collections.Immutable;

namespace Footfall.Service.Rpc.Lists;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">In the order that was asked for.</param>
/// <param name="NextPageToken">Empty on the last one.</param>
internal sealed record ListPage<T>(ImmutableArray<T> Items, string NextPageToken);
