using System.Globalization;
using Footfall.Domain.Plans.Reading;

namespace Footfall.Domain.Plans.Validation;

/// <summary>Thresholds must lie in their ranges; those left out take their defaults.</summary>
internal static class SettingsValidator
{
    private const double WidestBand = 0.5;
    private const double LongestHold = 60;
    private const double LongestGap = 600;
    private const double LongestTime = 3600;

    public static PlanSettings Validate(SettingsConfig config, PlanErrors errors)
    {
        PlanSettings usual = PlanSettings.Default;
        if (config.CrossingBand is { } band && band is not (>= 0 and <= WidestBand))
        {
            Refuse(PlanKeys.CrossingBand, band, WidestBand, "picture heights", errors);
        }

        return new PlanSettings
        {
            CrossingBand = config.CrossingBand ?? usual.CrossingBand,
            CrossingHold = Time(PlanKeys.CrossingHold, config.CrossingHoldSeconds, LongestHold, usual.CrossingHold, errors),
            GapTolerance = Time(PlanKeys.GapTolerance, config.GapToleranceSeconds, LongestGap, usual.GapTolerance, errors),
            MinVisit = Time(PlanKeys.MinVisit, config.MinVisitSeconds, LongestTime, usual.MinVisit, errors),
            EngagedAfter = Time(PlanKeys.EngagedAfter, config.EngagedAfterSeconds, LongestTime, usual.EngagedAfter, errors),
            BounceBelow = Time(PlanKeys.BounceBelow, config.BounceBelowSeconds, LongestTime, usual.BounceBelow, errors),
            Handover = Time(PlanKeys.Handover, config.HandoverSeconds, LongestTime, usual.Handover, errors),
            TargetWait = Time(PlanKeys.TargetWait, config.TargetWaitSeconds, LongestTime, usual.TargetWait, errors),
            TransitionWindow = Time(
                PlanKeys.TransitionWindow, config.TransitionWindowSeconds, LongestTime, usual.TransitionWindow, errors),
        };
    }

    private static TimeSpan Time(string key, double? seconds, double longest, TimeSpan usual, PlanErrors errors)
    {
        if (seconds is not { } given)
        {
            return usual;
        }

        if (given is >= 0 && given <= longest)
        {
            // Rounded, not cut: 0.29 s is no whole number of ticks once it is a double.
            return TimeSpan.FromTicks((long)Math.Round(given * TimeSpan.TicksPerSecond));
        }

        Refuse(key, given, longest, "seconds", errors);
        return usual;
    }

    private static void Refuse(string key, double value, double most, string unit, PlanErrors errors) =>
        errors.Add(
            $"{PlanKeys.Settings}.{key}",
            string.Create(CultureInfo.InvariantCulture, $"'{key}' is {value}; it must lie in 0..{most} {unit}."));
}
