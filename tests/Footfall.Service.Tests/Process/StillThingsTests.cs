using System.Net;
using System.Text.Json;
using Footfall.Testing;

namespace Footfall.Service.Tests.Process;

public sealed class StillThingsTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Poster_IsLearnt_KeptOverARestart_AndBroughtBack()
    {
        PosterStore.Write(_data);
        int id;
        string since;
        await using (RunningService first = await RunningService.StartAsync(_data, PosterStore.Quickly))
        {
            JsonElement status = await first.WaitAsync(status => LeftOut(status).Length > 0, "a poster that is left out");
            JsonElement thing = LeftOut(status)[0];
            id = thing.GetProperty("id").GetInt32();
            since = thing.GetProperty("since").GetString()!;
            thing.GetProperty("left").GetDouble().ShouldBeInRange(0.1, 0.5);
            thing.GetProperty("bottom").GetDouble().ShouldBeInRange(0.6, 1.1);
            first.Process.Log.ShouldContain(line => line.Contains("has not moved since", StringComparison.Ordinal));
            (await first.Process.StopAsync()).ShouldBe(0);
        }

        await using RunningService second = await RunningService.StartAsync(_data, PosterStore.Quickly);
        JsonElement kept = LeftOut(await second.StatusAsync())[0];
        kept.GetProperty("id").GetInt32().ShouldBe(id);
        kept.GetProperty("since").GetString().ShouldBe(since);
        (await second.Client.GetStringAsync(new Uri("/", UriKind.Relative), Cancel)).ShouldContain("still-note");

        (await BringBackAsync(second, id, own: false)).ShouldBe(HttpStatusCode.Forbidden);
        (await BringBackAsync(second, id, own: true, origin: "http://elsewhere.example")).ShouldBe(HttpStatusCode.Forbidden);
        (await BringBackAsync(second, id + 1000, own: true)).ShouldBe(HttpStatusCode.NotFound);
        LeftOut(await second.StatusAsync()).ShouldContain(thing => thing.GetProperty("id").GetInt32() == id);

        (await BringBackAsync(second, id, own: true, origin: second.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)))
            .ShouldBe(HttpStatusCode.NoContent);
        LeftOut(await second.StatusAsync()).ShouldNotContain(thing => thing.GetProperty("id").GetInt32() == id);
        (await BringBackAsync(second, id, own: true)).ShouldBe(HttpStatusCode.NotFound);
        var file = JsonElement.Parse(await File.ReadAllTextAsync(_data.File("still-things.json"), Cancel));
        file.GetProperty("cameras")[0].GetProperty("person_places").GetArrayLength().ShouldBe(1);
        await second.WaitAsync(IsOccupied, "somebody in the zone again");
    }

    [Fact]
    public async Task DamagedFile_StopsTheStart_WithTheRemedy()
    {
        await File.WriteAllTextAsync(_data.File("still-things.json"), "{ \"cameras\": 3 }", Cancel);
        (int exitCode, string errors) = await ServiceProcess.RunAsync(
            "--urls=http://127.0.0.1:0", $"--Storage:DataFolder={_data.Path}");
        exitCode.ShouldBe(2);
        errors.ShouldContain("still-things.json");
        errors.ShouldContain("delete the file");
    }

    [Fact]
    public async Task TimeTooShort_IsRefused()
    {
        (int exitCode, string errors) = await ServiceProcess.RunAsync(
            "--urls=http://127.0.0.1:0", $"--Storage:DataFolder={_data.Path}", "--Stillness:LearnAfter=00:00:05");
        exitCode.ShouldBe(2);
        errors.ShouldContain("Stillness:LearnAfter is 00:00:05");
    }

    private static JsonElement[] LeftOut(JsonElement status) =>
        [.. RunningService.Cameras(status).Single().GetProperty("leftOut").EnumerateArray()];

    private static bool IsOccupied(JsonElement status) =>
        RunningService.Cameras(status).Single().GetProperty("zones")[0].GetProperty("occupancy") is { ValueKind: JsonValueKind.Number } people
        && people.GetInt32() > 0;

    private static async Task<HttpStatusCode> BringBackAsync(RunningService service, int id, bool own, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/stores/poster/cameras/wall/still-things/{id}/bring-back");
        if (own)
        {
            request.Headers.Add("X-Footfall", "1");
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using HttpResponseMessage answer = await service.Client.SendAsync(request, Cancel);
        return answer.StatusCode;
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
