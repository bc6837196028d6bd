namespace Footfall.Pipeline.Supervision;

/// <summary>Pauses between attempts that double up to a limit, each shortened at random.</summary>
/// <remarks>The randomness keeps all cameras behind one broken switch from coming back in the same instant.</remarks>
/// <param name="first">Longest first pause.</param>
/// <param name="longest">Longest pause at all.</param>
/// <param name="jitter">Draws the shortening.</param>
internal sealed class Backoff(TimeSpan first, TimeSpan longest, Random jitter)
{
    private const int MostDoublings = 30;
    private int _doublings;

    /// <summary>The pause before the next attempt: between half and all of what is due.</summary>
    public TimeSpan Next()
    {
        TimeSpan due = first * Math.Pow(2, _doublings);
        due = due < longest ? due : longest;
        _doublings = Math.Min(_doublings + 1, MostDoublings);
        return due * (0.5 + (0.5 * jitter.NextDouble()));
    }

    /// <summary>Starts with the shortest pause again.</summary>
    public void Reset() => _doublings = 0;
}
