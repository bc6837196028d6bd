using Footfall.Storage.Configuration.Database;
using Footfall.V1;

namespace Footfall.Exchange;

/// <summary>Stores as messages, and back.</summary>
public static class Stores
{
    /// <summary>A store as it is stored.</summary>
    public static Store Of(StoredStore stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        Store store = Of(stored.Store);
        store.FloorPlan = stored.FloorPlan is { } floorPlan ? FloorPlans.Of(floorPlan) : null;
        store.Etag = stored.Etag;
        store.CreateTime = Places.Time(stored.CreatedAt);
        store.UpdateTime = Places.Time(stored.UpdatedAt);
        return store;
    }

    /// <summary>A store without what belongs to its being stored.</summary>
    public static Store Of(StoreDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var store = new Store
        {
            Name = Names.Store(draft.Id),
            DisplayName = draft.Name,
            TimeZone = draft.TimeZone,
            OpeningHours = Hours.Of(draft.Hours.Opening),
            ResetTime = Times.Of((draft.Hours.ResetAt.Hour * 60) + draft.Hours.ResetAt.Minute),
        };
        if (draft.OccupancyBaseline is { } baseline)
        {
            store.OccupancyBaseline = baseline;
        }

        if (draft.Capacity is { } capacity)
        {
            store.Capacity = capacity;
        }

        return store;
    }

    /// <summary>The store that a message means; not validated beyond what a message alone can say.</summary>
    /// <param name="store">The message; its name is not looked at.</param>
    /// <param name="id">The store's id.</param>
    /// <param name="place">Where the message stands; empty for one by itself.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static StoreDraft Read(Store store, string id, string place, FieldErrors errors)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new StoreDraft(id, store.DisplayName, store.TimeZone, Hours.Read(store, place, errors))
        {
            OccupancyBaseline = store.HasOccupancyBaseline ? store.OccupancyBaseline : null,
            Capacity = store.HasCapacity ? store.Capacity : null,
        };
    }

    /// <summary>A field of the configuration file as one of the message.</summary>
    public static string Path(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path switch
        {
            "name" => "display_name",
            "id" => "store_id",
            "reset_hour" => "reset_time",
            _ when path.StartsWith("special_dates", StringComparison.Ordinal) => "opening_hours.exceptions",
            _ when path.StartsWith("opening_hours", StringComparison.Ordinal) => "opening_hours.weekly",
            _ => path,
        };
    }
}
