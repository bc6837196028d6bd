using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database;
using Footfall.V1;

namespace Footfall.Exchange;

/// <summary>Lines as messages, and back.</summary>
public static class Lines
{
    /// <summary>A line as it is stored.</summary>
    public static Line Of(StoredLine stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        Line line = Of(stored.Line, stored.StoreId, stored.CameraId);
        line.Etag = stored.Etag;
        line.CreateTime = Places.Time(stored.CreatedAt);
        line.UpdateTime = Places.Time(stored.UpdatedAt);
        return line;
    }

    /// <summary>A line of a plan, without what belongs to its being stored.</summary>
    public static Line Of(LinePlan plan, string storeId, string cameraId)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var line = new Line
        {
            Name = Names.Line(storeId, cameraId, plan.Id),
            Id = plan.Id,
            DisplayName = DisplayName(plan),
            Role = Words.Of(plan.Role),
            Start = Places.Of(plan.Start),
            End = Places.Of(plan.End),
            In = Words.Of(plan.In),
            Color = plan.Color ?? "",
        };
        if (plan.LengthMetres is { } length)
        {
            line.LengthMetres = length;
        }

        return line;
    }

    /// <summary>For people: its id where it has no name.</summary>
    public static string DisplayName(LinePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.DisplayName ?? plan.Id;
    }

    /// <summary>Its role in the words of the contract.</summary>
    public static V1.LineRole RoleOf(LinePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Words.Of(plan.Role);
    }

    /// <summary>The line that a message means; not validated beyond what a message alone can say.</summary>
    /// <param name="line">The message; its name is not looked at.</param>
    /// <param name="id">The line's id.</param>
    /// <param name="place">Where the message stands; empty for one by itself.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static LinePlan Read(Line line, string id, string place, FieldErrors errors)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new LinePlan(
            id,
            Words.Read(line.Role, FieldPath.Join(place, "role"), errors),
            Places.Read(line.Start, FieldPath.Join(place, "start"), errors),
            Places.Read(line.End, FieldPath.Join(place, "end"), errors),
            Words.Read(line.In, FieldPath.Join(place, "in"), errors))
        {
            DisplayName = line.DisplayName.Length == 0 || line.DisplayName == id ? null : line.DisplayName,
            Color = line.Color.Length == 0 ? null : line.Color,
            LengthMetres = line.HasLengthMetres ? line.LengthMetres : null,
        };
    }
}
