using System.Text.Json.Nodes;
using Footfall.Testing;

namespace Footfall.Service.Tests.Process;

/// <summary>The demo store, set up for a test.</summary>
internal static class DemoStore
{
    private const int Noon = 12;

    /// <summary>Writes the demo store's configuration in a time zone where it is about noon, so that no day ends in the test.</summary>
    public static void WriteAtNoon(TemporaryFolder data)
    {
        JsonNode config = JsonNode.Parse(File.ReadAllText(Repository.File("footage", "demo-store", "store.json")))!;
        int hoursAhead = Noon - TimeProvider.System.GetUtcNow().Hour;
        // These names count the other way round: Etc/GMT-3 is three hours ahead of UTC.
        config["store"]!["time_zone"] = $"Etc/GMT{(hoursAhead > 0 ? "-" : "+")}{Math.Abs(hoursAhead)}";
        foreach (JsonNode? camera in config["cameras"]!.AsArray())
        {
            camera!["address"] = Repository.File("footage", "demo-store", (string)camera["address"]!);
        }

        File.WriteAllText(data.File("store.json"), config.ToJsonString());
    }
}
