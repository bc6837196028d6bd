using System.Collections.Immutable;
using System.Text.Json;
using Footfall.Domain.Plans;
using Footfall.Service.Live;

namespace Footfall.Service.Pages;

/// <summary>What the page says about one camera before the first event arrives.</summary>
internal sealed record CameraCard(
    string Id,
    string Name,
    string DrawingJson,
    CameraStatus Status,
    ImmutableArray<PlaceRow> Lines,
    ImmutableArray<PlaceRow> Zones)
{
    public static CameraCard Of(string id, string name, CameraPlan plan, CameraStatus status) => new(
        id,
        name,
        JsonSerializer.Serialize(PlanDrawing.Of(plan), LiveJson.Default.PlanDrawing),
        status,
        [.. plan.Lines.Select(line => PlaceRow.Of(line.Id, line.Role.ToString()))],
        [.. plan.Zones.Select(zone => PlaceRow.Of(zone.Id, zone.Role.ToString()))]);

    /// <summary>An element id that no other camera's card has.</summary>
    public string ElementId(string part) => $"camera-{Id}-{part}";
}

/// <summary>One line or zone as a table row.</summary>
/// <param name="Id">As the plan has it.</param>
/// <param name="Label">For people.</param>
/// <param name="Role">In lower case.</param>
internal sealed record PlaceRow(string Id, string Label, string Role)
{
    public static PlaceRow Of(string id, string role) =>
        new(id, id.Replace('-', ' ').Replace('_', ' '), role.ToLowerInvariant());
}
