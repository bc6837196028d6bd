using System.Collections.Immutable;
using Footfall.Domain.Plans;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.V1;

namespace Footfall.Exchange;

/// <summary>Reads a whole configuration, gathering everything that is wrong with it.</summary>
/// <param name="configuration">The message.</param>
internal sealed class ConfigurationReader(Configuration configuration)
{
    private const int MostStores = 1000;
    private const int MostCameras = 10_000;
    private const int MostAreas = 10_000;

    private readonly FieldErrors _errors = new();
    private readonly Dictionary<string, int> _stores = [];
    private readonly Dictionary<(string StoreId, string CameraId), int> _cameras = [];
    private readonly Dictionary<(string StoreId, string CameraId), int> _plans = [];

    /// <exception cref="InvalidMessageException">It is not valid.</exception>
    public ImmutableArray<StorePlan> Read(string baseFolder)
    {
        if (configuration.Format != Configurations.Format)
        {
            _errors.Add("format", $"This is not {Configurations.Format}, the only form that this version reads; use the version that wrote it.");
        }

        CheckCount(configuration.Stores.Count, MostStores, "stores");
        CheckCount(configuration.Cameras.Count, MostCameras, "cameras");
        CheckCount(configuration.Areas.Count, MostAreas, "areas");
        _errors.ThrowIfAny();
        ReadNames();
        CheckDisplayNames();
        ImmutableArray<StorePlan?> stores = [.. configuration.Stores.Select((store, i) => ReadStore(store, i, baseFolder))];
        _errors.ThrowIfAny();
        return [.. stores.Select(store => store!)];
    }

    private void ReadNames()
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < configuration.Stores.Count; i++)
        {
            string path = $"stores[{i}].name";
            if (Parse(configuration.Stores[i].Name, path, taken, "stores", "{}") is [var id])
            {
                _stores.TryAdd(id, i);
            }
        }

        for (int i = 0; i < configuration.Cameras.Count; i++)
        {
            string path = $"cameras[{i}].name";
            if (Parse(configuration.Cameras[i].Name, path, taken, "stores", "{}", "cameras", "{}") is [var store, var camera])
            {
                _cameras.TryAdd((store, camera), i);
                CheckKnown(_stores.ContainsKey(store), path, $"stores/{store}");
            }
        }

        for (int i = 0; i < configuration.Plans.Count; i++)
        {
            string path = $"plans[{i}].name";
            if (Parse(configuration.Plans[i].Name, path, taken, "stores", "{}", "cameras", "{}", "plan") is [var store, var camera])
            {
                _plans.TryAdd((store, camera), i);
                CheckKnown(_cameras.ContainsKey((store, camera)), path, Names.Camera(store, camera));
            }
        }

        for (int i = 0; i < configuration.Areas.Count; i++)
        {
            string path = $"areas[{i}].name";
            if (Parse(configuration.Areas[i].Name, path, taken, "stores", "{}", "areas", "{}") is [var store, _])
            {
                CheckKnown(_stores.ContainsKey(store), path, $"stores/{store}");
            }
        }
    }

    private string[]? Parse(string name, string path, HashSet<string> taken, params ReadOnlySpan<string> collections)
    {
        if (Names.Parse(name, collections) is not { } ids)
        {
            _errors.Add(path, $"This is no such name; write it as {string.Join('/', collections.ToArray())}, with ids for {{}}.");
            return null;
        }

        if (!taken.Add(name))
        {
            _errors.Add(path, $"'{name}' is there twice, in this spelling or another; choose another id.");
        }

        foreach (string id in ids)
        {
            Ids.Check(id, path, _errors);
        }

        return ids;
    }

    private void CheckKnown(bool known, string path, string name)
    {
        if (!known)
        {
            _errors.Add(path, $"There is no '{name}' in the configuration; add it or take this out.");
        }
    }

    private void CheckDisplayNames()
    {
        CheckDiffer("stores", configuration.Stores.Select(store => ("", store.DisplayName)));
        CheckDiffer("cameras", configuration.Cameras.Select(camera => (StoreOf(camera.Name), camera.DisplayName)));
        CheckDiffer("areas", configuration.Areas.Select(area => (StoreOf(area.Name), area.DisplayName)));
    }

    private void CheckDiffer(string list, IEnumerable<(string Scope, string Name)> names)
    {
        var taken = new HashSet<(string, string)>();
        int index = 0;
        foreach ((string scope, string name) in names)
        {
            if (name.Length > 0 && !taken.Add((scope, name.ToUpperInvariant())))
            {
                _errors.Add($"{list}[{index}].display_name", $"'{name}' is there twice; choose another name.");
            }

            index++;
        }
    }

    private StorePlan? ReadStore(Store message, int index, string baseFolder)
    {
        string place = $"stores[{index}]";
        string id = StoreOf(message.Name);
        StoreDraft draft = Stores.Read(message, id, place, _errors);
        int[] cameras = [.. Enumerable.Range(0, configuration.Cameras.Count).Where(i => StoreOf(configuration.Cameras[i].Name) == id)];
        int[] areas = [.. Enumerable.Range(0, configuration.Areas.Count).Where(i => StoreOf(configuration.Areas[i].Name) == id)];
        var content = new StoreContent(
            draft,
            [.. cameras.Select(i => ReadCamera(configuration.Cameras[i], i, id))],
            [.. areas.Select(i => Areas.Read(configuration.Areas[i], id, LastOf(configuration.Areas[i].Name), $"areas[{i}]", _errors))]);
        CheckMembers(content, areas);
        return content.Validate(baseFolder, (part, i, error) => _errors.Add(
            part switch
            {
                StorePart.Camera => FieldPath.Join($"cameras[{cameras[i]}]", Cameras.Path(error.Path)),
                StorePart.Plan when _plans.TryGetValue((id, content.Cameras[i].Camera.Id), out int plan) =>
                    FieldPath.Join($"plans[{plan}]", Plans.Path(error.Path)),
                StorePart.Area => FieldPath.Join($"areas[{areas[i]}]", Areas.Path(error.Path)),
                _ => FieldPath.Join(place, Stores.Path(error.Path)),
            },
            error.Message));
    }

    private (CameraDraft Camera, CameraPlan Plan) ReadCamera(Camera message, int index, string storeId)
    {
        string id = LastOf(message.Name);
        CameraDraft draft = Cameras.Read(message, id, $"cameras[{index}]", _errors);

        // A plan file's ids may be of any form; what was exported can be put back.
        return _plans.TryGetValue((storeId, id), out int plan)
            ? (draft, Plans.Read(configuration.Plans[plan], _ => true, $"plans[{plan}]", _errors))
            : (draft, CameraPlan.Empty);
    }

    private void CheckMembers(StoreContent content, int[] areas)
    {
        var lines = content.Cameras.SelectMany(one => one.Plan.Lines, (one, line) => new PlanItemName(one.Camera.Id, line.Id)).ToHashSet();
        var zones = content.Cameras.SelectMany(one => one.Plan.Zones, (one, zone) => new PlanItemName(one.Camera.Id, zone.Id)).ToHashSet();
        for (int i = 0; i < areas.Length; i++)
        {
            Check(content.Areas[i].Lines, lines, $"areas[{areas[i]}].lines");
            Check(content.Areas[i].Zones, zones, $"areas[{areas[i]}].zones");
        }

        void Check(ImmutableArray<PlanItemName> names, HashSet<PlanItemName> known, string list)
        {
            for (int i = 0; i < names.Length; i++)
            {
                if (!known.Contains(names[i]))
                {
                    _errors.Add($"{list}[{i}]", $"There is no '{names[i]}' in the store; name one of its cameras' {list[(list.LastIndexOf('.') + 1)..]}.");
                }
            }
        }
    }

    private void CheckCount(int count, int most, string list)
    {
        if (count > most)
        {
            _errors.Add(list, $"This has {count} entries; at most {most} are allowed.");
        }
    }

    private static string StoreOf(string name) => name.Split('/') is ["stores", var id, ..] ? id : "";

    private static string LastOf(string name) => name[(name.LastIndexOf('/') + 1)..];
}
