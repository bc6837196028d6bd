using Footfall.Cli.Audit.Sampling;
using Footfall.Cli.Audit.Statistics;

namespace Footfall.Cli.Tests.Audit.Statistics;

/// <summary>A day at a door whose truth is known: people come in quiet and busy times, the system misses some and doubles some.</summary>
internal sealed class SimulatedAudit
{
    private readonly SplitMix64 _random;
    private readonly CountPair[] _day;

    /// <summary>Makes a day.</summary>
    /// <param name="seed">Draws it.</param>
    /// <param name="intervals">Its intervals.</param>
    /// <param name="missed">Share of people that the system misses.</param>
    /// <param name="doubled">Share of people that it counts twice.</param>
    public SimulatedAudit(ulong seed, int intervals, double missed, double doubled)
    {
        _random = new SplitMix64(seed);
        _day = new CountPair[intervals];
        for (int n = 0; n < intervals; n++)
        {
            int people = n % 5 == 0 ? 0 : _random.NextBelow(n % 5 * 5);
            int system = 0;
            for (int person = 0; person < people; person++)
            {
                double luck = Share();
                system += luck < missed ? 0 : luck < missed + doubled ? 2 : 1;
            }

            _day[n] = new CountPair(system, people);
        }
    }

    /// <summary>The bias over the whole day.</summary>
    public double TrueBias => _day.Sum(static pair => pair.System) / (double)_day.Sum(static pair => pair.Manual) - 1;

    /// <summary>All crossings by hand over the whole day.</summary>
    public int TrueManual => _day.Sum(static pair => pair.Manual);

    /// <summary>Draws a sample of the day and counts it by hand without mistakes.</summary>
    public IReadOnlyList<CountedStratum> Audit(int wanted, ulong seed)
    {
        SampleDraw draw = StratifiedSample.Draw([.. _day.Select(static pair => pair.System)], wanted, seed);
        return
        [
            .. draw.Strata.Select(stratum => new CountedStratum(
                stratum.Intervals, [.. draw.Picked.Where(pick => pick.Stratum == stratum.Name).Select(pick => _day[pick.Index])])),
        ];
    }

    private double Share() => (_random.Next() >> 11) * (1.0 / (1UL << 53));
}
