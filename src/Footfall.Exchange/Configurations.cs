using System.Collections.Immutable;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.V1;
using Google.Protobuf.WellKnownTypes;

namespace Footfall.Exchange;

/// <summary>The whole configuration as one message, and back.</summary>
public static class Configurations
{
    /// <summary>Version of the form.</summary>
    public const int Format = 1;

    /// <summary>The configuration of some stores; cameras in the order in which the stores show them.</summary>
    /// <param name="stores">Validated.</param>
    /// <param name="withCredentials">Whether users and passwords stand in it in clear; else <c>***</c> stands for them.</param>
    /// <param name="now">When it is written.</param>
    public static Configuration Of(IReadOnlyList<StorePlan> stores, bool withCredentials, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(stores);
        var all = new Configuration { Format = Format, ExportTime = Timestamp.FromDateTimeOffset(now) };
        foreach (StorePlan store in stores)
        {
            all.Stores.Add(Stores.Of(new StoreDraft(store.Id, store.Name, store.TimeZone.Id, store.Hours)
            {
                OccupancyBaseline = store.OccupancyBaseline,
                Capacity = store.Capacity,
            }));
            foreach (CameraSetup camera in store.Cameras)
            {
                var draft = CameraDraft.Of(camera);
                all.Cameras.Add(Cameras.Of(withCredentials ? draft : draft with { Address = camera.Address.ToString() }, store.Id));
                all.Plans.Add(Plans.Of(camera.Plan, store.Id, camera.Id));
            }

            all.Areas.AddRange(store.Areas.Select(area => Areas.Of(area, store.Id)));
        }

        return all;
    }

    /// <summary>The stores that a message means.</summary>
    /// <param name="configuration">The message.</param>
    /// <param name="baseFolder">Where relative file addresses start.</param>
    /// <exception cref="InvalidMessageException">It is not valid; names every field that is wrong.</exception>
    public static ImmutableArray<StorePlan> Read(Configuration configuration, string baseFolder) =>
        new ConfigurationReader(configuration).Read(baseFolder);

    /// <summary>The path in a message of a field of something in it.</summary>
    /// <param name="configuration">The message.</param>
    /// <param name="resource">What it is a field of, as in <c>stores/high-street/cameras/door</c>.</param>
    /// <param name="path">The field; empty for the whole.</param>
    public static string Path(Configuration configuration, string resource, string path)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Find("stores", configuration.Stores.Select(one => one.Name), Stores.Path(path))
            ?? Find("cameras", configuration.Cameras.Select(one => one.Name), Cameras.Path(path))
            ?? Find("plans", configuration.Plans.Select(one => one.Name), Plans.Path(path))
            ?? Find("areas", configuration.Areas.Select(one => one.Name), Areas.Path(path))
            ?? path;

        string? Find(string list, IEnumerable<string> names, string field)
        {
            int index = names.ToList().IndexOf(resource);
            return index < 0 ? null : FieldPath.Join($"{list}[{index}]", field);
        }
    }
}
