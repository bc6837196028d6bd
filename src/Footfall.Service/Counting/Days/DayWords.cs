using System.Globalization;
using Footfall.Analytics.RollUp.Checks;

namespace Footfall.Service.Counting.Days;

/// <summary>A closed day in plain words.</summary>
internal static class DayWords
{
    // What is wrong with ten zones is mended before anyone reads of the eleventh.
    private const int MostZones = 10;

    // Seconds of frames are added up as doubles.
    private const double Rounding = 1e-9;

    /// <summary>Whether two readings of a day say the same.</summary>
    public static bool Same(ClosedDay one, ClosedDay other) =>
        Say(one) == Say(other) && Failures(one).SequenceEqual(Failures(other));

    /// <summary>One line: what was counted, how much was seen, and whether the numbers agree.</summary>
    public static string Say(ClosedDay day) => $"{Date(day)}: {Counts(day)} {Verdict(day)}".TrimEnd();

    /// <summary>The balance, each zone that fails, and the other zones together.</summary>
    public static DayFinding[] Findings(ClosedDay day) => [.. Balance(day), .. Visits(day)];

    /// <summary>Those of the findings that say that numbers disagree.</summary>
    public static DayFinding[] Failures(ClosedDay day) =>
        [.. Findings(day).Where(finding => finding.Verdict == CheckVerdict.Fails)];

    private static string Date(ClosedDay day) => DateOnly
        .ParseExact(day.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        .ToString("dddd, d MMMM", CultureInfo.InvariantCulture);

    private static bool HasNoData(ClosedDay day) => day.CoverageShare <= 0 && day.Store.Entries is null;

    private static string Counts(ClosedDay day)
    {
        if (HasNoData(day))
        {
            return "no data.";
        }

        return day.Store.Entries is { } entries
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{entries:N0} came in and {day.Store.Exits:N0} went out; {Watched("entrance", day.CoverageShare)}")
            : Watched("camera", day.CoverageShare);
    }

    private static string Verdict(ClosedDay day)
    {
        DayFinding[] findings = Findings(day);
        return findings switch
        {
            [] => "",
            _ when findings.Any(finding => finding.Verdict == CheckVerdict.Fails) => "The day's numbers do not agree with each other.",
            _ when findings.Any(finding => finding.Verdict == CheckVerdict.Holds) => "The day's numbers agree with each other.",
            _ when HasNoData(day) => "",
            _ => "Too little was seen to check them.",
        };
    }

    private static IEnumerable<DayFinding> Balance(ClosedDay day)
    {
        if (day.HasEntrance)
        {
            yield return new DayFinding("balance", null, day.Checks.Balance.Verdict, day.Checks.Balance.Sentence);
        }
    }

    private static IEnumerable<DayFinding> Visits(ClosedDay day)
    {
        (string Camera, LittleCheck Check)[] zones =
            [.. day.Checks.Little.SelectMany(camera => camera.Value.Select(check => (camera.Key, check)))];
        foreach ((string camera, LittleCheck check) in zones.Where(zone => zone.Check.Verdict == CheckVerdict.Fails).Take(MostZones))
        {
            yield return new DayFinding("visits", camera, check.Verdict, $"Camera '{camera}': {check.Sentence}");
        }

        int holding = zones.Count(zone => zone.Check.Verdict == CheckVerdict.Holds);
        int undecided = zones.Count(zone => zone.Check.Verdict == CheckVerdict.Undecided);
        if (holding > 0)
        {
            yield return new DayFinding("visits", null, CheckVerdict.Holds, $"Zones whose visits add up to the occupancy seen: {holding}.");
        }

        if (undecided > 0)
        {
            yield return new DayFinding(
                "visits", null, CheckVerdict.Undecided, $"Zones with too few visits or pictures to compare visits and occupancy: {undecided}.");
        }
    }

    // Rounded down: a day that lacks minutes never reads as a whole one.
    private static string Watched(string place, double share) => share switch
    {
        <= 0 => $"not every {place} was watched.",
        < 0.01 => $"every {place} was watched, but one for under 1 % of the day.",
        >= 1 - Rounding => $"every {place} was watched all day.",
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"every {place} was watched for at least {Math.Floor(100 * (share + Rounding)):0} % of the day."),
    };
}
