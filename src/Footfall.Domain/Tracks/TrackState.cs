namespace Footfall.Domain.Tracks;

/// <summary>How much a track is to be trusted in the current frame.</summary>
public enum TrackState
{
    /// <summary>Just begun: seen, but not yet long enough to count.</summary>
    Tentative,

    /// <summary>Seen in this frame and trusted: the only state that counts.</summary>
    Confirmed,

    /// <summary>Trusted before, not seen in this frame; its box is a prediction.</summary>
    Lost,
}
