using Footfall.Scenes.Floor;

namespace Footfall.Scenes.People;

/// <summary>Writes down where someone walks and stands.</summary>
public sealed class Way(FloorPoint start, double startSeconds = 0)
{
    private readonly List<Stop> _stops = [new Stop(startSeconds, start)];

    public Way WalkTo(FloorPoint to, double metresPerSecond)
    {
        double metres = _stops[^1].At.DistanceTo(to);
        if (metres > 0)
        {
            _stops.Add(new Stop(_stops[^1].Seconds + (metres / metresPerSecond), to));
        }

        return this;
    }

    public Way Stand(double seconds)
    {
        _stops.Add(_stops[^1] with { Seconds = _stops[^1].Seconds + seconds });
        return this;
    }

    public Walker By(double heightMetres = 1.72) => new(heightMetres, _stops);
}
