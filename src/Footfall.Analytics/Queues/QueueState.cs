namespace Footfall.Analytics.Queues;

/// <summary>One track's wait in one queue.</summary>
internal struct QueueState
{
    /// <summary>Whether it joined and is neither served nor known to have given up.</summary>
    public bool IsWaiting;

    /// <summary>Start of the visit to the queue that was judged last; 0 before the first.</summary>
    public long VisitAt;

    /// <summary>When the wait began.</summary>
    public long JoinedAt;

    /// <summary>Latest moment of that visit inside the queue.</summary>
    public long LeftAt;

    /// <summary>
    /// The last picture before pictures were missing for the first time since the track was last seen: from then on it may
    /// have gone anywhere. 0 while none were.
    /// </summary>
    public long BlindSince;
}
