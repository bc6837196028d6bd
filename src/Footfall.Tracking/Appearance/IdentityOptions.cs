namespace Footfall.Tracking.Appearance;

/// <summary>When a new track is somebody who was lost before.</summary>
/// <remarks>Lengths are box heights and shares, times are seconds: nothing here depends on resolution or frame rate.</remarks>
public sealed record IdentityOptions
{
    /// <summary>Cosine of two people's mean vectors from which they may be one.</summary>
    /// <value>0 to 1; depends on the model.</value>
    public required double SameFrom { get; init; }

    /// <summary>
    /// How much more alike the two must be than either is to anybody else who could be meant or is in view. Decides that two
    /// people in the same uniform are never taken for each other.
    /// </summary>
    /// <value>0 to 1; depends on the model.</value>
    public required double ClearBy { get; init; }

    /// <summary>How long somebody lost is remembered; then their vector is erased.</summary>
    /// <value>Above 0; 30 s unless set.</value>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>People looked at in one frame, which bounds its cost.</summary>
    /// <value>1 to 64; 2 unless set.</value>
    public int LooksPerFrame { get; init; } = 2;

    /// <summary>Somebody looked at a few times is looked at again after this.</summary>
    /// <value>0 or above; 1 s unless set.</value>
    public TimeSpan Refresh { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>People of whom another box covers more are not looked at: the picture would show the other one as well.</summary>
    /// <value>0 to 1; 0.2 unless set.</value>
    public double MostCovered { get; init; } = 0.2;

    /// <summary>Smaller people are not looked at: too few pixels to tell anyone apart.</summary>
    /// <value>Share of the view's height, 0 to 1; 0.08 unless set.</value>
    public double SmallestHeight { get; init; } = 0.08;

    /// <summary>
    /// Who was last seen this close to the view's edge has left, and who is first seen there has come: nothing hid them.
    /// </summary>
    /// <value>The person's own box heights, 0 or above; 0.25 unless set.</value>
    public double EdgeMargin { get; init; } = 0.25;

    /// <summary>How far a person may have gone at once, in their own box heights: what a box jumps at the edge of a hiding place.</summary>
    /// <value>0 or above; 0.5 unless set.</value>
    public double ReachAtOnce { get; init; } = 0.5;

    /// <summary>How far a person may have gone in a second, in their own box heights.</summary>
    /// <value>Above 0; 1 unless set, a hurried walk.</value>
    public double ReachPerSecond { get; init; } = 1;

    /// <summary>How far a person may have gone at all, in their own box heights, however long they were lost.</summary>
    /// <value>Above 0; 6 unless set.</value>
    public double LongestReach { get; init; } = 6;

    /// <summary>Heights of one person's boxes at both ends, the larger over the smaller.</summary>
    /// <value>From 1; 1.6 unless set.</value>
    public double LargestHeightRatio { get; init; } = 1.6;

    /// <summary>Lost people remembered at once; beyond it the one lost longest is forgotten early.</summary>
    /// <value>1 to 10000; 200 unless set.</value>
    public int MostRemembered { get; init; } = 200;
}
