namespace Footfall.Service.Rpc.Lists;

/// <summary>A filter or an order is not one; the message says why and what is allowed.</summary>
internal sealed class FilterException(string message) : Exception(message);
