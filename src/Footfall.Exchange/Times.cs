using Google.Type;

namespace Footfall.Exchange;

/// <summary>Times of day in whole minutes.</summary>
internal static class Times
{
    public const int MinutesPerDay = 24 * 60;

    public static TimeOfDay Of(int minute) => new() { Hours = minute / 60, Minutes = minute % 60 };

    /// <param name="time">The message; null is missing.</param>
    /// <param name="mayEndDay">Whether 24:00 is allowed.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="errors">Takes what is wrong.</param>
    /// <returns>Minutes after midnight; null where it is wrong.</returns>
    public static int? Read(TimeOfDay? time, bool mayEndDay, string path, FieldErrors errors)
    {
        string allowed = mayEndDay ? "a whole minute from 00:00 to 24:00" : "a whole minute from 00:00 to 23:59";
        if (time is null)
        {
            errors.Add(path, $"Missing; give {allowed}.");
            return null;
        }

        bool endsDay = mayEndDay && time is { Hours: 24, Minutes: 0 };
        if (time is { Hours: >= 0 and < 24, Minutes: >= 0 and < 60, Seconds: 0, Nanos: 0 } || (endsDay && time is { Seconds: 0, Nanos: 0 }))
        {
            return (time.Hours * 60) + time.Minutes;
        }

        errors.Add(path, $"This is no time of day in whole minutes; give {allowed}.");
        return null;
    }
}
