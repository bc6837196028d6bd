using Footfall.Testing;

namespace Footfall.Scenes.Tests;

/// <summary>The slips of tests/mutations are made by tests/mutations.sh; here each is only held to the source.</summary>
public sealed class MutationsTests
{
    [Fact]
    public void EachMutation_StillFitsTheSourceExactlyOnce()
    {
        string[] mutations = Directory.GetFiles(Repository.File("tests", "mutations"), "*.txt");
        mutations.Length.ShouldBeGreaterThanOrEqualTo(10);
        foreach (string mutation in mutations)
        {
            string[] parts = File.ReadAllText(mutation).Split(["--- find\n", "\n--- replace\n"], StringSplitOptions.None);
            parts.Length.ShouldBe(3, mutation);
            string[] head = parts[0].Split('\n');
            head[0].ShouldStartWith("file: ", customMessage: mutation);
            head[1].ShouldStartWith("caught by: Footfall.", customMessage: mutation);
            string source = File.ReadAllText(Repository.File(head[0]["file: ".Length..].Split('/')));
            (source.Split(parts[1]).Length - 1).ShouldBe(1, $"{Path.GetFileName(mutation)} looks for '{parts[1]}' in {head[0]}");
            parts[2].TrimEnd('\n').ShouldNotBe(parts[1], mutation);
        }
    }
}
