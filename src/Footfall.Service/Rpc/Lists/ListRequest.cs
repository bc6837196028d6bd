using Footfall.Service.Rpc.Errors;

namespace Footfall.Service.Rpc.Lists;

/// <summary>What every request for a page says.</summary>
/// <param name="Method">Of which list.</param>
/// <param name="Parent">Empty where there is none.</param>
/// <param name="PageSize">As the caller sent it.</param>
/// <param name="PageToken">As the caller sent it.</param>
/// <param name="Filter">As the caller sent it.</param>
/// <param name="OrderBy">As the caller sent it.</param>
internal sealed record ListRequest(string Method, string Parent, int PageSize, string PageToken, string Filter, string OrderBy)
{
    private const int UsualItems = 50;
    private const int MostItems = 1000;

    /// <summary>Items of a page.</summary>
    /// <exception cref="Grpc.Core.RpcException">It is negative.</exception>
    public int Size => PageSize switch
    {
        < 0 => throw Refusal.InvalidField("page_size", $"This is {PageSize}; write 1 to {MostItems}, or 0 for {UsualItems}."),
        0 => UsualItems,
        _ => Math.Min(PageSize, MostItems),
    };

    /// <summary>Stands for the list in its page tokens.</summary>
    public string Binding => ListToken.Bind(Method, Parent, Filter, OrderBy);
}
