using System.Collections.Immutable;
using Footfall.Domain.Plans;

namespace Footfall.Storage.Configuration;

/// <summary>Rules of one area.</summary>
/// <param name="config">What was written.</param>
/// <param name="place">Where it stands, with a dot at its end; empty for an area on its own.</param>
/// <param name="errors">Takes the errors.</param>
internal sealed class AreaValidator(AreaConfig config, string place, ConfigErrors errors)
{
    private const int MostPeople = 100_000;

    private static readonly string[] Kinds = [.. Enum.GetNames<AreaKind>().Select(Word)];

    public static string Word(AreaKind kind) => Word(kind.ToString());

    /// <returns>Null when there are errors.</returns>
    public AreaPlan? Validate()
    {
        const string Subject = "The area";
        NameRules.CheckId(config.Id, place + StoreKeys.Id, Subject, errors);
        NameRules.CheckName(config.Name, place + StoreKeys.Name, Subject, errors);
        int kind = Array.IndexOf(Kinds, config.Kind);
        if (config.Kind is null)
        {
            errors.AddMissing(place + StoreKeys.Kind, $"{Subject} has no kind; write one of {string.Join(", ", Kinds)}.");
        }
        else if (kind < 0)
        {
            errors.Add(place + StoreKeys.Kind, $"That is no kind of an area; write one of {string.Join(", ", Kinds)}.");
        }

        ImmutableArray<PlanItemName> lines = Names(config.Lines, StoreKeys.Lines, "line");
        ImmutableArray<PlanItemName> zones = Names(config.Zones, StoreKeys.Zones, "zone");
        CheckLook();
        return errors.IsEmpty
            ? new AreaPlan(config.Id!, config.Name!, (AreaKind)kind, lines, zones, config.ViewsOverlap ?? false)
            {
                Color = config.Color?.ToLowerInvariant(),
                Capacity = (int?)config.Capacity,
                FloorPlanPolygon = [.. config.FloorPlanPolygon.Select(corner => corner!.Value)],
            }
            : null;
    }

    private static string Word(string kind) => kind.ToLowerInvariant();

    private void CheckLook()
    {
        if (config.Color is { } color && !Looks.IsColor(color))
        {
            errors.Add(place + StoreKeys.Color, $"That is no color of an area; {Looks.ColorRemedy}");
        }

        NumberRules.CheckWhole(config.Capacity, 1, MostPeople, place + StoreKeys.Capacity, "The area", errors);
        if (config.FloorPlanPolygon.Count > 0 && config.FloorPlanPolygon.All(corner => corner is not null))
        {
            foreach (PlanError error in Outlines.Check(
                [.. config.FloorPlanPolygon.Select(corner => corner!.Value)], place + StoreKeys.FloorPlanPolygon, "The area's floor_plan_polygon"))
            {
                errors.Add(error.Path, error.Message);
            }
        }
    }

    private ImmutableArray<PlanItemName> Names(IReadOnlyList<string?> texts, string key, string what)
    {
        var names = ImmutableArray.CreateBuilder<PlanItemName>(texts.Count);
        for (int index = 0; index < texts.Count; index++)
        {
            if (texts[index] is not { } text)
            {
                continue;
            }

            string path = $"{place}{key}[{index}]";
            if (PlanItemName.Parse(text) is not { } name)
            {
                errors.Add(path, $"This names no {what}; write its camera and its id as in door/entrance.");
            }
            else if (names.Contains(name))
            {
                errors.Add(path, $"The {what} '{name}' is there twice; keep one of the two.");
            }
            else
            {
                names.Add(name);
            }
        }

        return names.ToImmutable();
    }
}
