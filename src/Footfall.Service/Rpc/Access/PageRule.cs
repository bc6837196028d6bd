namespace Footfall.Service.Rpc.Access;

/// <summary>Who may open an address that is no method of the contract; one without a rule takes a viewer.</summary>
/// <param name="Access">As for methods.</param>
internal sealed record PageRule(V1.Access Access)
{
    /// <summary>Anyone who reaches the service.</summary>
    public static PageRule Public { get; } = new(V1.Access.Public);

    /// <summary>Whoever may see numbers.</summary>
    public static PageRule Viewer { get; } = new(V1.Access.Viewer);

    /// <summary>Whoever may change what is counted and see pictures.</summary>
    public static PageRule Manager { get; } = new(V1.Access.Manager);

    /// <summary>Viewers of all stores, and programs of this machine where the settings say so.</summary>
    public static PageRule Metrics { get; } = new(V1.Access.Viewer) { IsMetrics = true };

    /// <summary>Whether it is about the whole service, for other machines to collect.</summary>
    public bool IsMetrics { get; private init; }
}
