using System.Text.Json;
using Footfall.V1;
using Google.Api;
using Google.Protobuf.Reflection;

namespace Footfall.Api.Tests;

public sealed class OpenApiTests(ApiService service) : IClassFixture<ApiService>
{
    [Fact]
    public async Task Document_HasEveryAddressOfTheContract_AndNoOther()
    {
        using HttpClient client = await service.Process.ClientAsync();
        using var document = JsonDocument.Parse(await client.GetStringAsync(
            new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken));

        string[] described =
        [
            .. document.RootElement.GetProperty("paths").EnumerateObject()
                .SelectMany(path => path.Value.EnumerateObject().Select(one => $"{one.Name.ToUpperInvariant()} {Anonymous(path.Name)}")),
        ];
        string[] promised = [.. Rules().Select(Address)];
        promised.Length.ShouldBeGreaterThan(70);
        promised.Except(described).ShouldBeEmpty();
        described.ShouldBeUnique();
        described.Where(one => one.Contains(" /v1/", StringComparison.Ordinal) && !one.EndsWith(".csv", StringComparison.Ordinal) && !one.EndsWith(".jpg", StringComparison.Ordinal))
            .Except(promised).ShouldBeEmpty();
    }

    [Fact]
    public async Task Parameters_AreTheIdsOfTheName()
    {
        using HttpClient client = await service.Process.ClientAsync();
        using var document = JsonDocument.Parse(await client.GetStringAsync(
            new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken));

        JsonElement read = document.RootElement.GetProperty("paths")
            .GetProperty("/v1/stores/{store}/cameras/{camera}/lines/{line}").GetProperty("get");

        read.GetProperty("parameters").EnumerateArray().Select(one => $"{one.GetProperty("in").GetString()} {one.GetProperty("name").GetString()}")
            .ShouldBe(["path store", "path camera", "path line"]);
        read.GetProperty("tags")[0].GetString().ShouldBe("LineService");
    }

    private static IEnumerable<HttpRule> Rules() => typeof(Store).Assembly.GetTypes()
        .Select(type => type.GetProperty("Descriptor")?.GetValue(null)).OfType<FileDescriptor>()
        .SelectMany(file => file.Services).SelectMany(one => one.Methods)
        .Select(method => method.GetOptions()?.GetExtension(AnnotationsExtensions.Http)).OfType<HttpRule>();

    private static string Address(HttpRule rule)
    {
        (string verb, string path) = rule.PatternCase switch
        {
            HttpRule.PatternOneofCase.Get => ("GET", rule.Get),
            HttpRule.PatternOneofCase.Post => ("POST", rule.Post),
            HttpRule.PatternOneofCase.Patch => ("PATCH", rule.Patch),
            HttpRule.PatternOneofCase.Delete => ("DELETE", rule.Delete),
            _ => ("PUT", rule.Put),
        };
        // {name=stores/*/cameras/*} stands for its own text.
        return $"{verb} {Anonymous(System.Text.RegularExpressions.Regex.Replace(path, @"\{[^=}]+=([^}]+)\}", "$1"))}";
    }

    private static string Anonymous(string path) => System.Text.RegularExpressions.Regex.Replace(path, @"\{[^}]+\}", "*");
}
