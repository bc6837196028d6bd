using System.Globalization;

namespace Footfall.Tracking;

/// <summary>What makes tracker options usable.</summary>
internal static class TrackerOptionsRules
{
    /// <exception cref="ArgumentException">Something is out of range; the message lists everything.</exception>
    public static void Check(TrackerOptions options)
    {
        var wrong = new List<string>();
        Require(options.LowScore is >= 0 and <= 1, nameof(options.LowScore), options.LowScore, "0 to 1", wrong);
        Require(
            options.HighScore is >= 0 and <= 1 && options.HighScore >= options.LowScore,
            nameof(options.HighScore), options.HighScore, "LowScore to 1", wrong);
        Require(
            options.StartScore is >= 0 and <= 1 && options.StartScore >= options.HighScore,
            nameof(options.StartScore), options.StartScore, "HighScore to 1", wrong);
        RequireShare(nameof(options.FirstOverlap), options.FirstOverlap, wrong);
        RequireShare(nameof(options.SecondOverlap), options.SecondOverlap, wrong);
        Require(
            options.ConfirmEvidence > 0 && double.IsFinite(options.ConfirmEvidence),
            nameof(options.ConfirmEvidence), options.ConfirmEvidence, "above 0", wrong);
        RequireUpToOne(nameof(options.WeakEvidence), options.WeakEvidence, wrong);
        RequireShare(nameof(options.RecoverOverlap), options.RecoverOverlap, wrong);
        RequireShare(nameof(options.ConfirmOverlap), options.ConfirmOverlap, wrong);
        Require(
            options.DuplicateOverlap is > 0 and <= 1,
            nameof(options.DuplicateOverlap), options.DuplicateOverlap, "above 0, at most 1", wrong);
        Require(options.OverlapSlack is >= 0 and <= 3, nameof(options.OverlapSlack), options.OverlapSlack, "0 to 3", wrong);
        Require(options.SecondSlack is >= 0 and <= 3, nameof(options.SecondSlack), options.SecondSlack, "0 to 3", wrong);
        Require(options.RecoverSlack is >= 0 and <= 3, nameof(options.RecoverSlack), options.RecoverSlack, "0 to 3", wrong);
        RequireUpToOne(nameof(options.SlackFree), options.SlackFree, wrong);
        RequireUpToOne(nameof(options.HeightWeight), options.HeightWeight, wrong);
        RequireUpToOne($"{nameof(options.Cues)}.{nameof(options.Cues.ScoreChange)}", options.Cues.ScoreChange, wrong);
        RequireUpToOne($"{nameof(options.Cues)}.{nameof(options.Cues.Shape)}", options.Cues.Shape, wrong);
        RequireUpToOne($"{nameof(options.Cues)}.{nameof(options.Cues.Lost)}", options.Cues.Lost, wrong);
        Require(
            options.LostLife > TimeSpan.Zero,
            nameof(options.LostLife), options.LostLife.TotalSeconds, "more than 0 seconds", wrong);
        Require(
            options.LifePerTimeSeen > 0 && double.IsFinite(options.LifePerTimeSeen),
            nameof(options.LifePerTimeSeen), options.LifePerTimeSeen, "above 0", wrong);
        Require(
            options.ClaimLife > TimeSpan.Zero,
            nameof(options.ClaimLife), options.ClaimLife.TotalSeconds, "more than 0 seconds", wrong);
        RequireUpToOne(nameof(options.DetectionShare), options.DetectionShare, wrong);
        CheckMotion(options.Motion, wrong);
        if (wrong.Count > 0)
        {
            throw new ArgumentException($"Tracker options are not usable: {string.Join(' ', wrong)}", nameof(options));
        }
    }

    private static void CheckMotion(MotionOptions motion, List<string> wrong)
    {
        RequirePositive(nameof(motion.InitialSpeed), motion.InitialSpeed, wrong);
        RequirePositive(nameof(motion.SpeedDrift), motion.SpeedDrift, wrong);
        RequirePositive(nameof(motion.PlaceDrift), motion.PlaceDrift, wrong);
        RequirePositive(nameof(motion.SizeDrift), motion.SizeDrift, wrong);
        Require(
            motion.LostSlowing >= 0 && double.IsFinite(motion.LostSlowing),
            $"{nameof(TrackerOptions.Motion)}.{nameof(motion.LostSlowing)}", motion.LostSlowing, "0 or above", wrong);
        RequirePositive(nameof(motion.DetectorNoise), motion.DetectorNoise, wrong);
    }

    private static void RequireUpToOne(string name, double value, List<string> wrong) =>
        Require(value is >= 0 and <= 1, name, value, "0 to 1", wrong);

    private static void RequireShare(string name, double value, List<string> wrong) =>
        Require(value is > 0 and < 1, name, value, "between 0 and 1", wrong);

    private static void RequirePositive(string name, double value, List<string> wrong) =>
        Require(value > 0 && double.IsFinite(value), $"{nameof(TrackerOptions.Motion)}.{name}", value, "above 0", wrong);

    private static void Require(bool met, string name, double value, string range, List<string> wrong)
    {
        if (!met)
        {
            wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it must be {range}."));
        }
    }
}
