using Footfall.Domain.Measures;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Zones;

/// <summary>Tells the sink whenever the number of people in a zone is another one than it was told last.</summary>
/// <remarks>Allocates only when the plan changes.</remarks>
internal sealed class OccupancyWatch(IAnalysisSink sink)
{
    private const int NeverTold = -2;
    private const int Unknown = -1;

    private CameraPlan? _plan;
    private int[] _told = [];

    /// <summary>Watches the zones of a plan; those that were watched before are told on when they change.</summary>
    public void Use(CameraPlan plan)
    {
        int[] told = new int[plan.Zones.Length];
        for (int i = 0; i < told.Length; i++)
        {
            told[i] = ToldOf(plan.Zones[i].Id);
        }

        _told = told;
        _plan = plan;
    }

    /// <summary>Looks at every zone.</summary>
    /// <param name="counter">Counts who is inside.</param>
    /// <param name="isFresh">Whether the newest frame still shows the present.</param>
    /// <param name="lastFrameAt">The newest frame.</param>
    /// <param name="now">The time of this look.</param>
    public void Look(Tracks.TrackFollower counter, bool isFresh, long lastFrameAt, long now)
    {
        for (int i = 0; i < _told.Length; i++)
        {
            int people = isFresh ? counter.CountInside(i, lastFrameAt) : Unknown;
            if (people != _told[i])
            {
                _told[i] = people;
                sink.OnOccupancy(new ZoneOccupancy(
                    _plan!.Zones[i].Id, people == Unknown ? null : people, new DateTimeOffset(now, TimeSpan.Zero)));
            }
        }
    }

    private int ToldOf(string zoneId)
    {
        for (int i = 0; i < _told.Length; i++)
        {
            if (_plan!.Zones[i].Id == zoneId)
            {
                return _told[i];
            }
        }

        return NeverTold;
    }
}
