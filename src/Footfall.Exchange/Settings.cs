using System.Globalization;
using Footfall.V1;
using Core = Footfall.Domain.Plans;

namespace Footfall.Exchange;

/// <summary>Thresholds of a plan as messages, and back.</summary>
internal static class Settings
{
    private const double LongestHold = 60;
    private const double LongestGap = 600;
    private const double LongestTime = 3600;

    public static PlanSettings Of(Core.PlanSettings settings) => new()
    {
        CrossingBand = settings.CrossingBand,
        CrossingHoldS = settings.CrossingHold.TotalSeconds,
        GapToleranceS = settings.GapTolerance.TotalSeconds,
        MinVisitS = settings.MinVisit.TotalSeconds,
        EngagedAfterS = settings.EngagedAfter.TotalSeconds,
        BounceBelowS = settings.BounceBelow.TotalSeconds,
        HandoverS = settings.Handover.TotalSeconds,
        TransitionWindowS = settings.TransitionWindow.TotalSeconds,
        TargetWaitS = settings.TargetWait.TotalSeconds,
    };

    /// <param name="given">The message; null for the defaults.</param>
    /// <param name="usual">What holds for thresholds that are not given.</param>
    /// <param name="place">Where the message stands.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static Core.PlanSettings Read(PlanSettings? given, Core.PlanSettings usual, string place, FieldErrors errors)
    {
        if (given is null)
        {
            return usual;
        }

        return new Core.PlanSettings
        {
            CrossingBand = given.HasCrossingBand ? given.CrossingBand : usual.CrossingBand,
            CrossingHold = Time(given.HasCrossingHoldS, given.CrossingHoldS, usual.CrossingHold, LongestHold, "crossing_hold_s"),
            GapTolerance = Time(given.HasGapToleranceS, given.GapToleranceS, usual.GapTolerance, LongestGap, "gap_tolerance_s"),
            MinVisit = Time(given.HasMinVisitS, given.MinVisitS, usual.MinVisit, LongestTime, "min_visit_s"),
            EngagedAfter = Time(given.HasEngagedAfterS, given.EngagedAfterS, usual.EngagedAfter, LongestTime, "engaged_after_s"),
            BounceBelow = Time(given.HasBounceBelowS, given.BounceBelowS, usual.BounceBelow, LongestTime, "bounce_below_s"),
            Handover = Time(given.HasHandoverS, given.HandoverS, usual.Handover, LongestTime, "handover_s"),
            TransitionWindow =
                Time(given.HasTransitionWindowS, given.TransitionWindowS, usual.TransitionWindow, LongestTime, "transition_window_s"),
            TargetWait = Time(given.HasTargetWaitS, given.TargetWaitS, usual.TargetWait, LongestTime, "target_wait_s"),
        };

        // The range is looked at here: what is out of it may be no time at all.
        TimeSpan Time(bool isGiven, double seconds, TimeSpan otherwise, double longest, string field)
        {
            if (!isGiven)
            {
                return otherwise;
            }

            if (seconds >= 0 && seconds <= longest)
            {
                return TimeSpan.FromTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond));
            }

            errors.Add(
                FieldPath.Join(place, field),
                string.Create(CultureInfo.InvariantCulture, $"This is {seconds}; write 0 to {longest} seconds."));
            return otherwise;
        }
    }
}
