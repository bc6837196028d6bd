namespace Footfall.Analytics.RollUp.Occupancy;

/// <summary>Finds when one camera had been without pictures for too long.</summary>
/// <remarks>
/// Where in a minute its seconds without coverage lie is not known, so they count to the stretch before and to the one
/// after it: rather unknown than wrong.
/// </remarks>
/// <param name="start">Where the period begins.</param>
/// <param name="limit">Longest allowed stretch.</param>
internal sealed class BlindWatch(DateTimeOffset start, TimeSpan limit)
{
    private DateTimeOffset _blindSince = start;
    private DateTimeOffset _seenUntil = start;

    /// <summary>When the pictures stopped for too long; null as long as they have not.</summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>Takes the next interval.</summary>
    public void Look(EntranceMinute minute)
    {
        if (minute.CoverageSeconds <= 0)
        {
            // The stretch goes on; nothing is decided before the time has really passed.
            LookUntil(minute.End);
            return;
        }

        double unseen = Math.Max(0, minute.Length.TotalSeconds - minute.CoverageSeconds);
        LookUntil(minute.Start.AddSeconds(unseen));
        _blindSince = minute.End.AddSeconds(-unseen);
        _seenUntil = minute.End;
    }

    /// <summary>Says that there was nothing until a moment.</summary>
    public void LookUntil(DateTimeOffset moment)
    {
        _seenUntil = moment > _seenUntil ? moment : _seenUntil;
        if (Since is null && _seenUntil - _blindSince > limit)
        {
            Since = _blindSince;
        }
    }
}
