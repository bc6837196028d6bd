namespace Footfall.Analytics.Flow;

/// <summary>The zone that one track was last in.</summary>
internal struct FlowState
{
    /// <summary>Id of the zone entered last; null while the track comes from outside.</summary>
    public string? Zone;

    /// <summary>Latest time inside any zone that counts.</summary>
    public long InsideAt;
}
