using Footfall.Scenes.Floor;

namespace Footfall.Scenes.People;

/// <summary>One person's true way over the floor: there from the first stop to the last.</summary>
public sealed class Walker
{
    private readonly Stop[] _stops;

    public Walker(double heightMetres, params IReadOnlyList<Stop> stops)
    {
        HeightMetres = heightMetres;
        _stops = [.. stops];
        for (int i = 1; i < _stops.Length; i++)
        {
            if (_stops[i].Seconds <= _stops[i - 1].Seconds)
            {
                throw new ArgumentException($"Stop {i} at {_stops[i].Seconds} s is not after the one before; a walker has one place at a time.", nameof(stops));
            }
        }
    }

    public double HeightMetres { get; }

    public IReadOnlyList<Stop> Stops => _stops;

    public double FirstSeconds => _stops[0].Seconds;

    public double LastSeconds => _stops[^1].Seconds;

    /// <summary>Null before the first stop and after the last.</summary>
    public FloorPoint? At(double seconds)
    {
        if (seconds < FirstSeconds || seconds > LastSeconds)
        {
            return null;
        }

        int next = 1;
        while (next < _stops.Length - 1 && _stops[next].Seconds < seconds)
        {
            next++;
        }

        Stop from = _stops[next - 1];
        Stop to = _stops[next];
        return from.At.Towards(to.At, (seconds - from.Seconds) / (to.Seconds - from.Seconds));
    }

    /// <summary>The same way, later.</summary>
    public Walker Later(double seconds) => new(HeightMetres, [.. _stops.Select(stop => stop with { Seconds = stop.Seconds + seconds })]);
}
