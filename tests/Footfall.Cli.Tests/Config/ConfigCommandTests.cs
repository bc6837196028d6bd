using System.Text.Json.Nodes;
using Footfall.Testing;

namespace Footfall.Cli.Tests.Config;

public sealed class ConfigCommandTests : IDisposable
{
    private const string Earlier = """
        { "store": { "id": "high-street", "name": "High Street", "time_zone": "Europe/London", "capacity": 80 },
          "cameras": [
            { "id": "door", "name": "Door", "address": "rtsp://ada:s3cret@127.0.0.1:9/one", "enabled": false,
              "plan": { "lines": [ { "id": "main", "role": "entrance", "start": [0.1, 0.5], "end": [0.9, 0.5], "in": "left_to_right" } ] } } ],
          "areas": [ { "id": "front", "name": "Front", "kind": "entrance", "lines": [ "door/main" ] } ] }
        """;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task EarlierFile_IsImported_AndComesBackInTheContractsForm()
    {
        string data = _folder.File("data");
        CommandResult imported = await RunAsync("import", Write("store.json", Earlier), "--data", data);
        imported.ExitCode.ShouldBe(0, imported.Error);
        imported.Output.ShouldContain("stores/high-street/cameras/door: Camera 'door' was added.");

        JsonNode exported = await ExportAsync(data);

        ((int)exported["format"]!).ShouldBe(1);
        ((string?)exported["stores"]![0]!["name"]).ShouldBe("stores/high-street");
        ((int)exported["stores"]![0]!["capacity"]!).ShouldBe(80);
        ((string?)exported["cameras"]![0]!["address"]).ShouldBe("rtsp://***@127.0.0.1:9/one");
        ((string?)exported["plans"]![0]!["lines"]![0]!["role"]).ShouldBe("LINE_ROLE_ENTRANCE");
        ((string?)exported["areas"]![0]!["lines"]![0]).ShouldBe("stores/high-street/cameras/door/lines/main");
    }

    [Fact]
    public async Task Export_WithCredentials_MovesEverythingToAnotherFolder()
    {
        string one = _folder.File("one");
        string other = _folder.File("other");
        await RunAsync("import", Write("store.json", Earlier), "--data", one);
        string file = _folder.File("export.json");
        CommandResult exported = await RunAsync("export", "--with-credentials", "--out", file, "--data", one);
        exported.ExitCode.ShouldBe(0, exported.Error);
        File.ReadAllText(file).ShouldContain("s3cret");

        CommandResult imported = await RunAsync("import", file, "--data", other);

        imported.ExitCode.ShouldBe(0, imported.Error);
        JsonNode.DeepEquals(await ExportAsync(other), await ExportAsync(one)).ShouldBeTrue();
        (await RunAsync("import", file, "--data", other, "--replace")).Error.ShouldContain("Nothing differs.");
    }

    [Fact]
    public async Task Check_ChangesNothing_AndAFilledFolderNeedsReplace()
    {
        string data = _folder.File("data");
        string file = Write("store.json", Earlier);
        (await RunAsync("import", file, "--data", data, "--check")).Output.ShouldContain("was added");
        ((JsonArray?)(await ExportAsync(data))["stores"]).ShouldBeNull();
        await RunAsync("import", file, "--data", data);

        CommandResult refused = await RunAsync("import", file, "--data", data);

        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain("--replace");
    }

    [Fact]
    public async Task WrongFile_IsRefusedWithThePathOfEachField()
    {
        string data = _folder.File("data");
        await RunAsync("import", Write("store.json", Earlier), "--data", data);
        JsonNode exported = await ExportAsync(data);
        exported["stores"]![0]!["timeZone"] = "Mars/Olympus";
        exported["plans"]![0]!["lines"]![0]!["start"]!["x"] = 2;
        exported["areas"]![0]!["lines"]![0] = "stores/high-street/cameras/door/lines/gone";
        exported["cameras"]![0]!["address"] = "ftp://ada:hidden@example/";

        CommandResult refused = await RunAsync("import", Write("wrong.json", exported.ToJsonString()), "--data", data, "--replace");

        refused.ExitCode.ShouldBe(2);
        foreach (string path in new[] { "stores[0].time_zone", "plans[0].lines[0].start", "areas[0].lines[0]", "cameras[0].address" })
        {
            refused.Error.ShouldContain(path);
        }

        refused.Error.ShouldNotContain("hidden");
        (await RunAsync("import", Write("no.json", "{ \"shops\": [] }"), "--data", data)).Error.ShouldContain("shops");
        (await RunAsync("import", Write("half.json", "{ \"stores\": ["), "--data", data)).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task FileOutsideTheMediaFolders_IsWarnedOf()
    {
        string data = _folder.File("data");
        JsonNode earlier = JsonNode.Parse(Earlier)!;
        earlier["cameras"]![0]!["address"] = "/var/film.mp4";

        CommandResult imported = await RunAsync("import", Write("store.json", earlier.ToJsonString()), "--data", data);

        imported.ExitCode.ShouldBe(0, imported.Error);
        imported.Error.ShouldContain("stores/high-street/cameras/door: its file lies outside");
    }

    private static Task<CommandResult> RunAsync(params string[] arguments) => FootfallProgram.RunAsync(Cancellation, ["config", .. arguments]);

    private static async Task<JsonNode> ExportAsync(string data)
    {
        CommandResult exported = await RunAsync("export", "--data", data);
        exported.ExitCode.ShouldBe(0, exported.Error);
        JsonObject document = JsonNode.Parse(exported.Output)!.AsObject();
        document.Remove("exportTime").ShouldBeTrue();
        return document;
    }

    private string Write(string name, string text)
    {
        string path = _folder.File(name);
        File.WriteAllText(path, text);
        return path;
    }
}
