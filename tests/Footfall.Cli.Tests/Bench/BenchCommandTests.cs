using System.Text.Json.Nodes;
using Footfall.Testing;

namespace Footfall.Cli.Tests.Bench;

/// <summary>That the benchmark measures what it says; how fast this machine is, no test asks.</summary>
public sealed class BenchCommandTests
{
    [Fact]
    public async Task Bench_OfOneCamera_WritesTheContractsFields()
    {
        using var folder = new TemporaryFolder();
        CancellationToken cancellation = TestContext.Current.CancellationToken;

        CommandResult result = await FootfallProgram.RunAsync(
            cancellation, "bench", "--cameras", "1", "--seconds", "1", "--json", folder.File("bench.json"));

        result.ExitCode.ShouldBe(0, result.Error);
        JsonNode report = JsonNode.Parse(await File.ReadAllTextAsync(folder.File("bench.json"), cancellation))!;
        double bare = Number(report, "cpu_s", "bare_decode") + Number(report, "cpu_s", "bare_inference");
        Number(report, "efficiency").ShouldBe(bare / Number(report, "cpu_s", "graph"), 0.01);
        foreach (string rate in (string[])["graph_fps", "bare_decode_fps", "bare_inference_fps"])
        {
            Number(report, rate).ShouldBeGreaterThan(0);
        }

        Number(report, "latency_ms", "p50").ShouldBeInRange(0.1, Number(report, "latency_ms", "p99"));
        Number(report, "memory_mb").ShouldBeGreaterThan(10);
        Number(report, "cameras").ShouldBe(1);
    }

    private static double Number(JsonNode report, params string[] path) =>
        path.Aggregate(report, (node, name) => node[name]!).GetValue<double>();
}
