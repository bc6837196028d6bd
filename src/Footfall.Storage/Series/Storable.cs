using System.Text;
using Footfall.Domain.Measures;

namespace Footfall.Storage.Series;

/// <summary>Keeps out what would not come back from the tables as it went in.</summary>
internal static class Storable
{
    /// <exception cref="ArgumentException">The interval is malformed; the message names the camera, the field and the value.</exception>
    public static void Check(CameraInterval interval)
    {
        ArgumentNullException.ThrowIfNull(interval);
        Name(interval, "camera id", interval.CameraId);
        Name(interval, "model", interval.Model);
        WholeSeconds(interval, "start", interval.Start.UtcTicks);
        WholeSeconds(interval, "length", interval.Length.Ticks);
        Require(interval, interval.Length > TimeSpan.Zero, "length", interval.Length, "longer than zero");
        Require(interval, interval.Length.TotalSeconds <= int.MaxValue, "length", interval.Length, "at most 2^31 - 1 s");
        Amount(interval, "coverage_seconds", interval.CoverageSeconds);
        foreach (LineMeasure line in interval.Lines)
        {
            Name(interval, "line id", line.LineId);
        }

        var zoneIds = new HashSet<string>(interval.Zones.Length, StringComparer.Ordinal);
        foreach (ZoneMeasure zone in interval.Zones)
        {
            Name(interval, "zone id", zone.ZoneId);
            Require(interval, zoneIds.Add(zone.ZoneId), "zone id", zone.ZoneId, "listed once");
            Amount(interval, "person_seconds", zone.PersonSeconds);
            Amount(interval, "dwell_person_seconds", zone.DwellPersonSeconds);
            Amount(interval, "waiting_person_seconds", zone.Queue?.WaitingPersonSeconds ?? 0);
            Amount(interval, "wait_person_seconds", zone.Queue?.WaitPersonSeconds ?? 0);
        }

        Amount(interval, "tracked_seconds", interval.Identity?.TrackedSeconds ?? 0);
        foreach (TransitionMeasure transition in interval.Transitions)
        {
            Name(interval, "transition", transition.From);
            Name(interval, "transition", transition.To);
        }

        foreach (HeatCell cell in interval.HeatCells)
        {
            Amount(interval, "cell_occupancy_seconds", cell.OccupancySeconds);
        }
    }

    private static void Name(CameraInterval interval, string field, string value) =>
        Require(interval, IsStorableText(value), field, value, "text without NUL and without half a surrogate pair");

    private static void Amount(CameraInterval interval, string field, double value) =>
        Require(interval, double.IsFinite(value), field, value, "a finite number");

    private static void WholeSeconds(CameraInterval interval, string field, long ticks) =>
        Require(interval, ticks % TimeSpan.TicksPerSecond == 0, field, new TimeSpan(ticks), "whole seconds");

    private static void Require<T>(CameraInterval interval, bool holds, string field, T value, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException(
                $"The interval of camera '{interval.CameraId}' at {interval.Start:u} has {field} '{value}'; it must be {rule}.",
                nameof(interval));
        }
    }

    private static bool IsStorableText(string? value)
    {
        if (value is null || value.Contains('\0', StringComparison.Ordinal))
        {
            return false;
        }

        for (int index = 0; index < value.Length;)
        {
            if (!Rune.TryGetRuneAt(value, index, out Rune rune))
            {
                return false;
            }

            index += rune.Utf16SequenceLength;
        }

        return true;
    }
}
