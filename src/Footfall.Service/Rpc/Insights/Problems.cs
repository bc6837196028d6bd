using Footfall.Service.Rpc.Errors;

namespace Footfall.Service.Rpc.Insights;

/// <summary>Gathers every field of a request that is wrong, so that all are told at once.</summary>
internal sealed class Problems
{
    private readonly List<(string Field, string Description)> _found = [];

    /// <summary>Adds one.</summary>
    /// <param name="field">Path in the request.</param>
    /// <param name="description">What is wrong and what is allowed.</param>
    public void Add(string field, string description) => _found.Add((field, description));

    /// <exception cref="Grpc.Core.RpcException">There are some.</exception>
    public void ThrowIfAny()
    {
        if (_found.Count > 0)
        {
            throw Refusal.InvalidFields(_found);
        }
    }
}
