using System.Collections.Immutable;
using Footfall.Domain.Plans;
using Footfall.Exchange;
using Footfall.V1;


namespace Footfall.Service.Rpc.Configuration;

/// <summary>A list of changes of one plan, and which of them each part of the result comes from.</summary>
/// <param name="changes">In their order.</param>
internal sealed class PlanBatch(IReadOnlyList<PlanChange> changes)
{
    private readonly Dictionary<string, int> _lines = [];
    private readonly Dictionary<string, int> _zones = [];
    private readonly Dictionary<string, int> _sections = [];
    private Plan _result = new();

    /// <summary>Etags that the changed lines must have.</summary>
    public ImmutableArray<KeyValuePair<string, string>> LineEtags { get; } =
    [
        .. changes.Where(change => change.PutLine is { Etag.Length: > 0 })
            .Select(change => KeyValuePair.Create(change.PutLine.Id, change.PutLine.Etag)),
    ];

    /// <summary>Etags that the changed zones must have.</summary>
    public ImmutableArray<KeyValuePair<string, string>> ZoneEtags { get; } =
    [
        .. changes.Where(change => change.PutZone is { Etag.Length: > 0 })
            .Select(change => KeyValuePair.Create(change.PutZone.Id, change.PutZone.Etag)),
    ];

    /// <summary>Whether a plan holds an id.</summary>
    public static Func<string, bool> Knows(CameraPlan plan)
    {
        var ids = plan.Lines.Select(line => line.Id).Concat(plan.Zones.Select(zone => zone.Id)).ToHashSet();
        return ids.Contains;
    }

    /// <summary>Does the changes one after the other.</summary>
    /// <exception cref="InvalidMessageException">One of them cannot be.</exception>
    public CameraPlan Apply(CameraPlan present, string storeId, string cameraId)
    {
        _result = Plans.Of(present, storeId, cameraId);
        var errors = new FieldErrors();
        for (int i = 0; i < changes.Count; i++)
        {
            Apply(changes[i], i, errors);
        }

        errors.ThrowIfAny();
        CameraPlan wanted = Plans.Read(_result, Knows(present), "", errors);
        return errors.All.Count == 0
            ? wanted
            : throw new InvalidMessageException([.. errors.All.Select(error => new PlanError(Own(error.Path), error.Message))]);
    }

    /// <summary>The path, in the changes, of what a plan file's path leads to.</summary>
    public string Path(string path) => Own(Plans.Path(path));

    /// <summary>As <see cref="Path"/>, for a path of the resulting plan; null for what no change touched.</summary>
    public string? OwnPath(string path) => FieldPath.Entry(path) switch
    {
        ("lines", var i, var below) when i < _result.Lines.Count && _lines.TryGetValue(_result.Lines[i].Id, out int change) =>
            FieldPath.Join($"changes[{change}].put_line", below),
        ("zones", var i, var below) when i < _result.Zones.Count && _zones.TryGetValue(_result.Zones[i].Id, out int change) =>
            FieldPath.Join($"changes[{change}].put_zone", below),
        ("masks", _, _) when _sections.TryGetValue("masks", out int change) => $"changes[{change}].set_masks.{path}",
        _ => _sections.TryGetValue(path, out int own) ? OfSection(path, own)
            : FieldPath.Below(path, "region") is { } below && _sections.TryGetValue("region", out int region)
                ? FieldPath.Join(OfSection("region", region), below)
            : null,
    };

    private static string OfSection(string path, int change) => path switch
    {
        "region" => $"changes[{change}].set_region",
        "masks" => $"changes[{change}].set_masks.masks",
        _ when path.StartsWith("settings.", StringComparison.Ordinal) => $"changes[{change}].set_{path}",
        _ => $"changes[{change}]",
    };

    // What no change touched is wrong because of all of them.
    private string Own(string path) => OwnPath(path) ?? "changes";

    private void Apply(PlanChange change, int index, FieldErrors errors)
    {
        switch (change.ChangeCase)
        {
            case PlanChange.ChangeOneofCase.PutLine:
                Put(_result.Lines, change.PutLine, line => line.Id);
                _lines[change.PutLine.Id] = index;
                _sections["lines"] = index;
                break;
            case PlanChange.ChangeOneofCase.PutZone:
                Put(_result.Zones, change.PutZone, zone => zone.Id);
                _zones[change.PutZone.Id] = index;
                _sections["zones"] = index;
                break;
            case PlanChange.ChangeOneofCase.DeleteLine:
                Remove(_result.Lines, line => line.Id == change.DeleteLine);
                break;
            case PlanChange.ChangeOneofCase.DeleteZone:
                Remove(_result.Zones, zone => zone.Id == change.DeleteZone);
                break;
            case PlanChange.ChangeOneofCase.SetRegion:
                _result.Region = change.SetRegion;
                _sections["region"] = index;
                break;
            case PlanChange.ChangeOneofCase.SetMasks:
                _result.Masks.Clear();
                _result.Masks.AddRange(change.SetMasks.Masks);
                _sections["masks"] = index;
                break;
            case PlanChange.ChangeOneofCase.SetSettings:
                _result.Settings.MergeFrom(change.SetSettings);
                foreach (var field in Footfall.V1.PlanSettings.Descriptor.Fields.InDeclarationOrder()
                    .Where(field => field.Accessor.HasValue(change.SetSettings)))
                {
                    _sections[$"settings.{field.Name}"] = index;
                }

                break;
            default:
                errors.Add($"changes[{index}]", "Missing; give what is changed.");
                break;
        }
    }

    private static void Put<T>(IList<T> list, T item, Func<T, string> id)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (id(list[i]) == id(item))
            {
                list[i] = item;
                return;
            }
        }

        list.Add(item);
    }

    private static void Remove<T>(IList<T> list, Func<T, bool> which)
    {
        for (int i = list.Count - 1; i >= 0; i--)
        {
            if (which(list[i]))
            {
                list.RemoveAt(i);
            }
        }
    }
}
