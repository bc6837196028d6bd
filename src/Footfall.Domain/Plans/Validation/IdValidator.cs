using Footfall.Domain.Measures;
using Footfall.Domain.Plans.Reading;

namespace Footfall.Domain.Plans.Validation;

/// <summary>Ids of lines and zones together: there, sane, and each used once.</summary>
internal static class IdValidator
{
    public static void Validate(PlanConfig config, PlanErrors errors)
    {
        var paths = new Dictionary<string, string>();
        Check(PlanKeys.Lines, "Line", config.Lines.Select(line => line.Id), paths, errors);
        Check(PlanKeys.Zones, "Zone", config.Zones.Select(zone => zone.Id), paths, errors);
    }

    private static void Check(
        string section, string kind, IEnumerable<string?> ids, Dictionary<string, string> paths, PlanErrors errors)
    {
        int index = 0;
        foreach (string? id in ids)
        {
            var place = new Place($"{section}[{index}].{PlanKeys.Id}", $"{kind} {++index}", errors);
            if (id is null)
            {
                place.RefuseMissing("has no 'id'; give it a short name that stays.");
            }
            else if (WhatIsWrong(id) is { } wrong)
            {
                place.Refuse(wrong);
            }
            else if (!paths.TryAdd(id, place.Path))
            {
                place.Refuse(
                    $"has the id '{id}', which {paths[id]} has already; ids are unique among lines and zones together.");
            }
        }
    }

    private static string? WhatIsWrong(string id)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            return "has an empty id; give it a short name that stays.";
        }

        if (id.Length > PlanLimits.IdLength)
        {
            return $"has an id of {id.Length} characters; at most {PlanLimits.IdLength} are allowed.";
        }

        if (id != id.Trim() || id.Any(char.IsControl))
        {
            return $"has the id '{Shown.Text(id)}' with spaces at an end, line breaks or other control characters; "
                + "leave them out.";
        }

        return string.Equals(id, ZoneTransition.Outside, StringComparison.OrdinalIgnoreCase)
            ? $"has the id '{id}', which stands for everywhere that is no zone; choose another."
            : null;
    }
}
