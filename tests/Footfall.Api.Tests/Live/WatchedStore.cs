using System.Globalization;
using System.Text.Json.Nodes;
using Footfall.Testing;

namespace Footfall.Api.Tests.Live;

/// <summary>A store of one camera on real footage, where it is about noon, so that no day ends in a test.</summary>
internal static class WatchedStore
{
    public const string Name = "stores/demo";
    public const string Camera = "stores/demo/cameras/entrance";

    private const int Noon = 12;

    /// <summary>Writes the demo store.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="address">Where the camera's pictures come from; the demo film unless given.</param>
    /// <param name="copies">How often the film's first zone is there, under names of their own.</param>
    /// <param name="pictureMode">What pictures of it people may see; all of them unless given.</param>
    public static void Write(TemporaryFolder data, string? address = null, int copies = 1, string? pictureMode = null)
    {
        JsonNode config = JsonNode.Parse(File.ReadAllText(Repository.File("footage", "demo-store", "store.json")))!;
        int hoursAhead = Noon - TimeProvider.System.GetUtcNow().Hour;
        // These names count the other way round: Etc/GMT-3 is three hours ahead of UTC.
        config["store"]!["time_zone"] = string.Create(
            CultureInfo.InvariantCulture, $"Etc/GMT{(hoursAhead > 0 ? "-" : "+")}{Math.Abs(hoursAhead)}");
        JsonNode camera = config["cameras"]![0]!;
        camera["address"] = address ?? Repository.File("footage", "demo-store", (string)camera["address"]!);
        if (address is not null && address.Contains("://", StringComparison.Ordinal))
        {
            camera.AsObject().Remove("loop");
        }

        if (pictureMode is not null)
        {
            camera["picture_mode"] = pictureMode;
        }

        JsonArray zones = camera["plan"]!["zones"]!.AsArray();
        for (int i = 1; i < copies; i++)
        {
            JsonNode copy = zones[0]!.DeepClone();
            copy["id"] = string.Create(CultureInfo.InvariantCulture, $"copy-{i}");
            zones.Add(copy);
        }

        File.WriteAllText(data.File("store.json"), config.ToJsonString());
    }
}
