using Footfall.Domain.Plans;

namespace Footfall.Analytics.Tracks;

/// <summary>Which lines and zones of one plan live on in the next.</summary>
/// <remarks>
/// A line lives on while its id, ends and direction and the width of the band stay; a zone while its id and corners
/// stay. Roles and times apply from then on without a break: a longer gap tolerance must not cut everyone's visit in
/// two.
/// </remarks>
/// <param name="LineOrigins">For each line of the new plan its place in the old one, or -1.</param>
/// <param name="ZoneOrigins">For each zone of the new plan its place in the old one, or -1.</param>
/// <param name="DroppedLines">Places in the old plan of lines that do not live on.</param>
/// <param name="DroppedZones">Places in the old plan of zones that do not live on.</param>
internal sealed record PlanMove(int[] LineOrigins, int[] ZoneOrigins, int[] DroppedLines, int[] DroppedZones)
{
    public static PlanMove Between(CameraPlan before, CameraPlan after)
    {
        bool sameBand = before.Settings.CrossingBand == after.Settings.CrossingBand;
        int[] lines = Origins(before.Lines, after.Lines, (a, b) => sameBand && IsSame(a, b));
        int[] zones = Origins(before.Zones, after.Zones, IsSame);
        return new PlanMove(lines, zones, Dropped(before.Lines.Length, lines), Dropped(before.Zones.Length, zones));
    }

    /// <summary>States in the new plan's order; fresh ones where nothing lives on.</summary>
    public static T[] Carry<T>(T[] states, int[] origins)
        where T : struct
    {
        var carried = new T[origins.Length];
        for (int i = 0; i < origins.Length; i++)
        {
            carried[i] = origins[i] < 0 ? default : states[origins[i]];
        }

        return carried;
    }

    private static bool IsSame(LinePlan a, LinePlan b) =>
        a.Id == b.Id && a.Start == b.Start && a.End == b.End && a.In == b.In;

    // Arrays are compared by their corners: two plans read from the same file are different arrays.
    private static bool IsSame(ZonePlan a, ZonePlan b) =>
        a.Id == b.Id && a.Polygon.AsSpan().SequenceEqual(b.Polygon.AsSpan());

    private static int[] Origins<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, T, bool> isSame)
    {
        int[] origins = new int[after.Count];
        for (int i = 0; i < origins.Length; i++)
        {
            origins[i] = Enumerable.Range(0, before.Count).FirstOrDefault(old => isSame(before[old], after[i]), -1);
        }

        return origins;
    }

    private static int[] Dropped(int count, int[] origins) => [.. Enumerable.Range(0, count).Except(origins)];
}
