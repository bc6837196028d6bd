namespace Footfall.Analytics.Zones;

/// <summary>One track's presence in one zone.</summary>
internal struct ZoneState
{
    /// <summary>Whether a visit is going on, gaps up to the tolerance included.</summary>
    public bool IsOpen;

    /// <summary>First frame inside.</summary>
    public long EnteredAt;

    /// <summary>Latest frame inside.</summary>
    public long InsideAt;

    /// <summary>Whether the visit has lasted long enough to be one.</summary>
    public bool IsConfirmed;
}
