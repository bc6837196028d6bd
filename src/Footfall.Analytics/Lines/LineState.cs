using Footfall.Domain.Plans;

namespace Footfall.Analytics.Lines;

/// <summary>Where one track stands with one line.</summary>
internal struct LineState
{
    /// <summary>Last side outside the band: 1 right, -1 left, 0 not known yet.</summary>
    public int Side;

    /// <summary>Whether the path last met the (infinite) line within its extent.</summary>
    public bool MetExtent;

    /// <summary>Whether a crossing waits for its hold time to pass.</summary>
    public bool IsPending;

    /// <summary>Whether the two sides were seen under two ids: then the far side must be seen for a while.</summary>
    public bool NeedsProof;

    public CrossingDirection PendingDirection;

    public long PendingAt;
}
