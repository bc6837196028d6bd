namespace Footfall.Cli.Audit.Statistics;

/// <summary>Random numbers that are the same for a seed on every machine and in every version, so that an audit can be repeated.</summary>
/// <remarks>SplitMix64, Steele, Lea and Flood, OOPSLA 2014. Written from the paper. Not for secrets.</remarks>
internal sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 random bits.</summary>
    public ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A whole number from 0 to <paramref name="limit"/> − 1, each as likely as the others.</summary>
    /// <param name="limit">At least 1.</param>
    public int NextBelow(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);

        // What is left over at the top would make the low numbers a little likelier.
        ulong range = (ulong)limit;
        ulong highest = ulong.MaxValue - (ulong.MaxValue % range) - 1;
        ulong drawn;
        do
        {
            drawn = Next();
        }
        while (drawn > highest);

        return (int)(drawn % range);
    }
}
