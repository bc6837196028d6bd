using System.Text.Json;
using Footfall.Domain.Geometry;

namespace Footfall.Domain.Plans.Reading;

/// <summary>One value of the plan file with its place; a value of the wrong type is noted and read as null.</summary>
internal readonly struct PlanField(JsonElement element, string path, PlanErrors errors)
{
    public string? AsText()
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            return element.GetString();
        }

        errors.Add(path, $"This is {Found()}; write a text in quotes.");
        return null;
    }

    public double? AsNumber()
    {
        if (element.ValueKind == JsonValueKind.Number)
        {
            // A number too large for a double reads as infinity, which every range check refuses.
            return element.GetDouble();
        }

        errors.Add(path, $"This is {Found()}; write a number.");
        return null;
    }

    public IReadOnlyList<PlanField>? AsList(int most)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            errors.Add(path, $"This is {Found()}; write a list in square brackets.");
            return null;
        }

        int count = element.GetArrayLength();
        if (count > most)
        {
            errors.Add(path, $"This has {count} entries; at most {most} are allowed.");
            return null;
        }

        var items = new List<PlanField>(count);
        foreach (JsonElement item in element.EnumerateArray())
        {
            items.Add(new PlanField(item, $"{path}[{items.Count}]", errors));
        }

        return items;
    }

    public PointNormalized? AsPoint() =>
        AsNumbers(2, "[x, y]") is { } numbers ? new PointNormalized(numbers[0], numbers[1]) : null;

    public RegionNormalized? AsRegion() =>
        AsNumbers(4, "[x, y, width, height]") is { } numbers
            ? new RegionNormalized(numbers[0], numbers[1], numbers[2], numbers[3])
            : null;

    public IReadOnlyList<PointNormalized>? AsPolygon()
    {
        if (AsList(PlanLimits.Corners) is not { } items)
        {
            return null;
        }

        PointNormalized?[] corners = [.. items.Select(item => item.AsPoint())];
        return Array.Exists(corners, corner => corner is null) ? null : [.. corners.Select(corner => corner!.Value)];
    }

    public PlanMembers AsObject(IReadOnlyList<string> known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            errors.Add(path, $"This is {Found()}; write an object with {string.Join(", ", known)}.");
            return PlanMembers.None;
        }

        var members = new Dictionary<string, PlanField>();
        foreach (JsonProperty member in element.EnumerateObject())
        {
            string name = Shown.Text(member.Name);
            string memberPath = path.Length == 0 ? name : $"{path}.{name}";
            if (!known.Contains(member.Name))
            {
                string hint = NearestWord.Hint(member.Name, known);
                errors.Add(memberPath, $"'{name}' is not a known key{hint} Known here are {string.Join(", ", known)}.");
            }
            else if (!members.TryAdd(member.Name, new PlanField(member.Value, memberPath, errors)))
            {
                errors.Add(memberPath, $"'{name}' is written twice; keep one of the two.");
            }
        }

        return new PlanMembers(members);
    }

    private double[]? AsNumbers(int count, string form)
    {
        if (element.ValueKind != JsonValueKind.Array || element.GetArrayLength() != count)
        {
            errors.Add(path, $"This is {Found()}; write {form}.");
            return null;
        }

        double?[] numbers = [.. AsList(count)!.Select(item => item.AsNumber())];
        return Array.Exists(numbers, number => number is null) ? null : [.. numbers.Select(number => number!.Value)];
    }

    private string Found() => element.ValueKind switch
    {
        JsonValueKind.String => "a text",
        JsonValueKind.Number => $"the number {Shown.Text(element.GetRawText())}",
        JsonValueKind.Array => $"a list of {element.GetArrayLength()}",
        JsonValueKind.Object => "an object",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };
}
