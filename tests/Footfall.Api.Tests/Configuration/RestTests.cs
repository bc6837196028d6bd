using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Footfall.Api.Tests.Configuration;

[Collection(ConfigurationCollection.Name)]
public sealed class RestTests(ApiService service) : IAsyncLifetime
{
    private HttpClient _client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _client = await service.Process.ClientAsync();

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Resource_IsReadBareAndPatched()
    {
        Shop shop = await Shop.OpenAsync(service);
        string camera = await shop.AddCameraAsync();
        await shop.AddLineAsync(camera, "door");

        JsonNode line = await ReadAsync(await _client.GetAsync(Address($"{camera}/lines/door"), Cancel));
        ((string?)line["role"]).ShouldBe("LINE_ROLE_ENTRANCE");
        line["displayName"] = "Main door";

        JsonNode patched = await ReadAsync(await _client.PatchAsJsonAsync(Address($"{camera}/lines/door"), line, Cancel));
        ((string?)patched["line"]!["displayName"]).ShouldBe("Main door");
        JsonNode masked = await ReadAsync(await _client.PatchAsJsonAsync(
            Address($"{camera}/lines/door?updateMask=display_name"), JsonNode.Parse("{}"), Cancel));
        ((string?)masked["line"]!["displayName"]).ShouldBe("door", "named and not given");
        JsonNode plan = await ReadAsync(await _client.GetAsync(Address($"{camera}/plan"), Cancel));
        ((int)plan["version"]!).ShouldBe(4);
        JsonNode list = await ReadAsync(await _client.GetAsync(Address($"{shop.Name}/cameras?filter=enabled%20%3D%20false&pageSize=1"), Cancel));
        ((JsonArray)list["cameras"]!).Count.ShouldBe(1);
        JsonNode made = await ReadAsync(await _client.PostAsJsonAsync(
            Address($"{shop.Name}/areas?areaId=front"), JsonNode.Parse($$"""{ "displayName": "Front", "kind": "AREA_KIND_ENTRANCE", "lines": ["{{camera}}/lines/door"] }"""), Cancel));
        ((string?)made["area"]!["name"]).ShouldBe($"{shop.Name}/areas/front");
    }

    [Fact]
    public async Task Error_IsJsonWithItsDetails()
    {
        Shop shop = await Shop.OpenAsync(service);
        string camera = await shop.AddCameraAsync();

        HttpResponseMessage missing = await _client.GetAsync(Address($"{camera}/lines/none"), Cancel);
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await missing.Content.ReadAsStringAsync(Cancel)).ShouldContain($"{camera}/lines/none");
        HttpResponseMessage invalid = await _client.PatchAsJsonAsync(
            Address(camera), JsonNode.Parse("""{ "framesPerSecond": 600 }"""), Cancel);
        invalid.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        string text = await invalid.Content.ReadAsStringAsync(Cancel);
        text.ShouldContain("frames_per_second");
        text.ShouldContain("INVALID_FIELD");
    }

    private static Uri Address(string name) => new($"/v1/{name}", UriKind.Relative);

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync(Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }
}
