using System.Text;
using System.Text.Json.Nodes;
using Footfall.Storage.Configuration;

namespace Footfall.Storage.Tests.Configuration;

/// <summary>A usable configuration with two cameras, to be spoilt in one place.</summary>
internal static class StoreText
{
    public const string BaseFolder = "/srv/footage";

    public static JsonObject Good() => JsonNode.Parse(
        """
        {
          "store": { "id": "high-street", "name": "High Street", "time_zone": "Europe/London" },
          "cameras": [
            { "id": "door", "name": "Door", "address": "rtsp://admin:s3cret@10.0.0.7:554/stream1?token=abc", "plan": {} },
            {
              "id": "till_2", "name": "Kasse 2", "address": "clips/till.mp4",
              "frames_per_second": 7.5, "analysis_width": 960, "loop": true, "enabled": false, "plan_version": 4,
              "plan": {
                "lines": [ { "id": "l", "role": "internal", "start": [0.1, 0.5], "end": [0.9, 0.5], "in": "right_to_left" } ],
                "zones": [ { "id": "z", "role": "area", "polygon": [[0.1,0.1],[0.6,0.1],[0.6,0.9]] } ],
                "settings": { "min_visit_s": 3 }
              }
            }
          ]
        }
        """)!.AsObject();

    public static StorePlan Parse(JsonNode json) => Parse(json.ToJsonString());

    public static StorePlan Parse(string json) => StoreConfigFile.Parse(Encoding.UTF8.GetBytes(json), "store.json", BaseFolder);

    /// <summary>The good configuration with one value replaced, added, or (where it is null) removed.</summary>
    /// <param name="path">Such as <c>cameras[1].address</c>.</param>
    /// <param name="value">JSON text.</param>
    public static string With(string path, string? value)
    {
        JsonObject root = Good();
        JsonNode parent = root;
        string[] steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
        foreach (string step in steps[..^1])
        {
            parent = step[0] == '[' ? parent[int.Parse(step[1..^1], null)]! : parent[step]!;
        }

        JsonNode? node = value is null ? null : JsonNode.Parse(value);
        switch (steps[^1])
        {
            case ['[', .. var index, ']']:
                parent.AsArray()[int.Parse(index, null)] = node;
                break;
            case var key when value is null:
                parent.AsObject().Remove(key);
                break;
            case var key:
                parent[key] = node;
                break;
        }

        return root.ToJsonString();
    }
}
