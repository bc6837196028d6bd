using System.Text;
using Footfall.Domain.Plans;

namespace Footfall.Domain.Tests.Plans;

/// <summary>Plans written as in a file.</summary>
internal static class PlanText
{
    public const string Full = """
        { "lines": [ { "id": "door", "role": "entrance", "start": [0.1, 0.5], "end": [0.9, 0.5], "in": "left_to_right" },
                     { "id": "street", "role": "passing", "start": [0, 0], "end": [1, 1], "in": "right_to_left" } ],
          "zones": [ { "id": "aisle", "role": "area", "polygon": [[0.1,0.1],[0.6,0.1],[0.6,0.9],[0.1,0.9]] },
                     { "id": "till-1", "role": "service", "polygon": [[0.7,0.1],[0.8,0.1],[0.8,0.2]] },
                     { "id": "queue-1", "role": "queue", "polygon": [[0.7,0.3],[0.8,0.3],[0.8,0.4]], "service": "till-1" },
                     { "id": "counter", "role": "staff", "polygon": [[0.9,0.3],[1,0.3],[1,0.4]] } ],
          "region": [0.0, 0.1, 1.0, 0.9],
          "masks": [ [[0,0],[0.2,0],[0.2,0.1],[0,0.1]] ],
          "settings": { "crossing_band": 0.02, "crossing_hold_s": 0.1, "gap_tolerance_s": 2.5, "min_visit_s": 0.29,
                        "engaged_after_s": 20, "bounce_below_s": 4, "handover_s": 12,
                        "target_wait_s": 150.5, "transition_window_s": 90 } }
        """;

    public static string Line(
        string id = "\"door\"",
        string role = "\"entrance\"",
        string start = "[0.1, 0.5]",
        string end = "[0.9, 0.5]",
        string into = "\"left_to_right\"") =>
        $$"""{ "lines": [ { "id": {{id}}, "role": {{role}}, "start": {{start}}, "end": {{end}}, "in": {{into}} } ] }""";

    public static string Zone(
        string id = "\"aisle\"", string role = "\"area\"", string polygon = "[[0.1,0.1],[0.6,0.1],[0.6,0.9]]", string more = "") =>
        $$"""{ "zones": [ { "id": {{id}}, "role": {{role}}, "polygon": {{polygon}}{{more}} } ] }""";

    public static CameraPlan Parse(string json) => PlanFile.Parse(Encoding.UTF8.GetBytes(json), "plan.json");

    public static IReadOnlyList<PlanError> Errors(string json) => Should.Throw<PlanException>(() => Parse(json)).Errors;
}
