using System.Collections.Immutable;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;

namespace Footfall.Storage.Configuration.Database;

/// <summary>Compares two plans.</summary>
public static class PlanChanges
{
    /// <summary>What differs, one sentence for each line, zone or section; empty for plans that count the same.</summary>
    public static ImmutableArray<string> Between(CameraPlan before, CameraPlan after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var changes = ImmutableArray.CreateBuilder<string>();
        Compare("Line", before.Lines, after.Lines, line => line.Id, (one, other) => one == other, changes);
        Compare("Zone", before.Zones, after.Zones, zone => zone.Id, Same, changes);
        if (before.Region != after.Region)
        {
            changes.Add("The analysed region was changed.");
        }

        if (!SameMasks(before.Masks, after.Masks))
        {
            changes.Add("The masks were changed.");
        }

        if (before.Settings != after.Settings)
        {
            changes.Add("The settings were changed.");
        }

        return changes.ToImmutable();
    }

    /// <summary>Whether two zones are the same in every field.</summary>
    internal static bool Same(ZonePlan one, ZonePlan other) =>
        one.Id == other.Id && one.Role == other.Role && one.ServiceZoneId == other.ServiceZoneId
        && one.DisplayName == other.DisplayName && one.Color == other.Color
        && Nullable.Equals(one.AreaSquareMetres, other.AreaSquareMetres) && one.Capacity == other.Capacity
        && one.Polygon.AsSpan().SequenceEqual(other.Polygon.AsSpan());

    private static bool SameMasks(
        ImmutableArray<ImmutableArray<PointNormalized>> one, ImmutableArray<ImmutableArray<PointNormalized>> other) =>
        one.Length == other.Length && one.Zip(other).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second.AsSpan()));

    private static void Compare<T>(
        string kind,
        ImmutableArray<T> before,
        ImmutableArray<T> after,
        Func<T, string> id,
        Func<T, T, bool> same,
        ImmutableArray<string>.Builder changes)
    {
        var old = before.ToDictionary(id);
        var present = after.ToDictionary(id);
        changes.AddRange(before.Where(item => !present.ContainsKey(id(item))).Select(item => $"{kind} '{id(item)}' was deleted."));
        foreach (T item in after)
        {
            if (!old.TryGetValue(id(item), out T? was))
            {
                changes.Add($"{kind} '{id(item)}' was added.");
            }
            else if (!same(was, item))
            {
                changes.Add($"{kind} '{id(item)}' was changed.");
            }
        }

        string[] kept = [.. before.Select(id).Where(present.ContainsKey)];
        if (!kept.SequenceEqual(after.Select(id).Where(old.ContainsKey)))
        {
            changes.Add($"The order of the {kind.ToLowerInvariant()}s was changed.");
        }
    }
}
