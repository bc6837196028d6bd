using Footfall.Domain.Geometry;
using Footfall.Domain.Stillness;
using Footfall.Storage.Configuration;
using Footfall.Storage.Stillness;
using Footfall.Testing;

namespace Footfall.Storage.Tests.Stillness;

public sealed class StillThingsFileTests : IDisposable
{
    private const string Whole =
        """
        { "cameras": [ { "id": "entrance", "last_id": 3,
          "things": [ { "id": 3, "region": [0.1, 0.2, 0.05, 0.3], "spread": 0.01, "since": "2026-03-02T06:00:00Z",
                        "learnt_at": "2026-03-02T09:00:00Z", "absent_s": 30.5 } ],
          "person_places": [ { "region": [-0.01, 0.2, 0.05, 0.3], "until": "2026-04-01T09:00:00Z" } ] } ] }
        """;

    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    private string FilePath => _folder.File(StillThingsFile.FileName);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NewFolder_KnowsNothing_AndGetsNoFileForNothing()
    {
        var file = StillThingsFile.Open(_folder.Path);

        file.Read("entrance").ShouldBe(StillKnowledge.Empty);
        file.Write("entrance", StillKnowledge.Empty);
        File.Exists(FilePath).ShouldBeFalse();
    }

    [Fact]
    public void WhatIsWritten_IsReadByTheNextRun_ForEachCameraApart()
    {
        var thing = new StillThing(
            7, new RegionNormalized(0.1, 0.25, 1.0 / 3, 0.5), 0.0123, Morning, Morning.AddHours(3), TimeSpan.FromMinutes(5))
        {
            SeenAt = Morning.AddHours(4),
            SeenFor = TimeSpan.FromTicks(202045148),
            Score = 0.8382773617142885,
        };
        var place = new PersonPlace(new RegionNormalized(0.7, 0.1, 0.2, 0.6), Morning.AddDays(30)) { Thing = thing with { Id = 6 } };
        var file = StillThingsFile.Open(_folder.Path);
        file.Write("entrance", new StillKnowledge(7, [thing], [place]));
        file.Write("tills", new StillKnowledge(1, [thing with { Id = 1 }], []));
        file.Write("tills", new StillKnowledge(1, [], []));

        var next = StillThingsFile.Open(_folder.Path);

        StillKnowledge read = next.Read("entrance");
        read.LastId.ShouldBe(7);
        read.Things.ShouldBe([thing]);
        read.PersonPlaces.ShouldBe([place]);
        next.Read("tills").LastId.ShouldBe(1);
        next.Read("tills").Things.ShouldBeEmpty();
        next.Read("yard").ShouldBe(StillKnowledge.Empty);
        Directory.GetFiles(_folder.Path).ShouldBe([FilePath]);
    }

    [Fact]
    public void Documented_Example_IsRead()
    {
        File.WriteAllText(FilePath, Whole);
        StillKnowledge read = StillThingsFile.Open(_folder.Path).Read("entrance");
        read.Things.ShouldHaveSingleItem().AbsentFor.ShouldBe(TimeSpan.FromSeconds(30.5));
        read.PersonPlaces.ShouldHaveSingleItem().Region.X.ShouldBe(-0.01);
    }

    [Theory]
    [InlineData("\"spread\": 0.01, ", "")]
    [InlineData("\"spread\": 0.01", "\"spread\": -1")]
    [InlineData("\"spread\": 0.01", "\"spraed\": 0.01")]
    [InlineData("0.05, 0.3], \"spread\"", "0.05], \"spread\"")]
    [InlineData("0.05, 0.3], \"spread\"", "0, 0.3], \"spread\"")]
    [InlineData("0.05, 0.3], \"spread\"", "1e300, 0.3], \"spread\"")]
    [InlineData("\"2026-03-02T06:00:00Z\"", "\"yesterday\"")]
    [InlineData("\"last_id\": 3", "\"last_id\": 3.5")]
    [InlineData("\"id\": \"entrance\"", "\"id\": null")]
    [InlineData("\"cameras\": [", "\"cameras\": [ null, ")]
    [InlineData("] } ] }", "] } ]")]
    public void Damage_IsRefused_WithTheRemedy(string part, string damaged)
    {
        File.WriteAllText(FilePath, Whole.Replace(part, damaged, StringComparison.Ordinal));

        StoreConfigException refusal = Should.Throw<StoreConfigException>(() => StillThingsFile.Open(_folder.Path));

        refusal.Message.ShouldContain(FilePath);
        refusal.Message.ShouldContain("delete the file");
    }
}
