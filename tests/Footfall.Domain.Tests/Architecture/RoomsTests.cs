using System.Xml.Linq;
using Footfall.Testing;

namespace Footfall.Domain.Tests.Architecture;

/// <summary>Arrows point inward: which room may know which, read from the project files.</summary>
public sealed class RoomsTests
{
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Footfall.Domain"] = [],
        ["Footfall.Vision"] = ["Footfall.Domain"],
        ["Footfall.Tracking"] = ["Footfall.Domain"],
        ["Footfall.Analytics"] = ["Footfall.Domain"],
        ["Footfall.Storage"] = ["Footfall.Domain"],
        ["Footfall.Pipeline"] =
            ["Footfall.Domain", "Footfall.Vision", "Footfall.Tracking", "Footfall.Analytics", "Footfall.Storage"],
        ["Footfall.Contract"] = [],
        ["Footfall.Client"] = ["Footfall.Contract"],
        ["Footfall.Exchange"] = ["Footfall.Contract", "Footfall.Storage"],
        ["Footfall.Service"] = ["Footfall.Pipeline", "Footfall.Contract", "Footfall.Exchange"],
        ["Footfall.Cli"] = ["Footfall.Pipeline", "Footfall.Contract", "Footfall.Exchange"],
    };

    public static TheoryData<string> Rooms =>
        [.. Directory.GetDirectories(Repository.File("src")).Select(folder => Path.GetFileName(folder))];

    [Fact]
    public void EveryRoom_IsOnThePlan() => Rooms.Select(row => row.Data).ShouldBe(MayReference.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_ReferencesOnlyTheRoomsBelow(string room)
    {
        string[] references =
        [
            .. Project(room).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)),
        ];

        references.Except(MayReference[room]).ShouldBeEmpty();
    }

    [Fact]
    public void Domain_ReferencesNothing() =>
        Project("Footfall.Domain").Descendants("PackageReference").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Dataflow_IsMentionedInThePipelineOnly(string room)
    {
        const string Word = "Dataflow";
        if (room == "Footfall.Pipeline")
        {
            return;
        }

        string[] mentions =
        [
            .. new[] { "*.cs", "*.cshtml", "*.csproj" }
                .SelectMany(pattern => Directory.GetFiles(Repository.File("src", room), pattern, SearchOption.AllDirectories))
                .Where(file => File.ReadAllText(file).Contains(Word, StringComparison.Ordinal)),
        ];

        mentions.ShouldBeEmpty();
    }

    private static XDocument Project(string room) => XDocument.Load(Repository.File("src", room, $"{room}.csproj"));
}
