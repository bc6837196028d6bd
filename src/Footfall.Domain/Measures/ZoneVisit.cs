namespace Footfall.Domain.Measures;

/// <summary>How a visit to a zone ended.</summary>
public enum VisitEnd
{
    /// <summary>The foot point left the zone and stayed out for longer than the gap tolerance.</summary>
    Left,

    /// <summary>The track was lost inside the zone; the visit ends where it was last seen.</summary>
    Lost,

    /// <summary>Still inside when the source or the service ended.</summary>
    OpenAtEnd,

    /// <summary>Inside when the service stopped, and not found again at the same place after it came back.</summary>
    Interrupted,
}

/// <summary>One continuous presence of one track in one zone.</summary>
/// <param name="ZoneId">The zone.</param>
/// <param name="TrackId">Whose track; unique for the camera.</param>
/// <param name="EnteredAt">Capture time of the first frame inside.</param>
/// <param name="LeftAt">Capture time of the last moment inside; never before <paramref name="EnteredAt"/>.</param>
/// <param name="End">How it ended.</param>
public readonly record struct ZoneVisit(
    string ZoneId, int TrackId, DateTimeOffset EnteredAt, DateTimeOffset LeftAt, VisitEnd End)
{
    /// <summary>Time inside, bridged gaps included.</summary>
    public TimeSpan Dwell => LeftAt - EnteredAt;
}
