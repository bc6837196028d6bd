using System.Collections.Immutable;
using Footfall.Domain.Measures;
using Footfall.Service.Counting;
using Footfall.Storage.Configuration;
using Footfall.Storage.Series;
using Footfall.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Service.Tests.Counting;

public sealed class StoreFleetsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SecondStore_ComesWithACameraOfTheSameId_AndEachCountsItsOwn()
    {
        await using FleetRig rig = await FleetRig.StartAsync();
        await using StoreFleets fleets = Fleets(rig);
        StorePlan first = FleetRig.Store(rig.Camera("door"));
        await fleets.BuildAsync([first], Cancel);
        fleets.Start();
        CountedCamera untouched = fleets.Stores.Single().Cameras.Single();
        await CountsAsync(untouched);

        ApplyOutcome outcome = await fleets.ApplyAsync([first with { Id = "annex", Name = "Annex" }, first]);

        outcome.Problems.ShouldBeEmpty();
        fleets.Stores.Select(store => store.Store.Config.Id).ShouldBe(["annex", "shop"], "in the order of the configuration");
        CountedCamera added = fleets.Stores[0].Cameras.Single();
        await CountsAsync(added);
        added.Key.ShouldBe("annex/door");
        fleets.Stores[1].Cameras.Single().ShouldBeSameAs(untouched);
        rig.Graph.Lanes.Keys.Order().ShouldBe(["annex/door", "shop/door"]);
    }

    [Fact]
    public async Task RemovedStore_HasItsMinutesStored_AndTheOtherCountsOn()
    {
        await using FleetRig rig = await FleetRig.StartAsync();
        await using StoreFleets fleets = Fleets(rig);
        StorePlan kept = FleetRig.Store(rig.Camera("door"));
        ImmutableArray<StorePlan> both = [kept, kept with { Id = "annex" }];
        await fleets.BuildAsync(both, Cancel);
        fleets.Start();
        CountedCamera staying = fleets.Stores[0].Cameras.Single();
        await CountsAsync(fleets.Stores[1].Cameras.Single());

        ApplyOutcome outcome = await fleets.ApplyAsync([kept]);

        outcome.Problems.ShouldBeEmpty();
        fleets.Stores.Single().Cameras.Single().ShouldBeSameAs(staying);
        await CountsAsync(staying);
        rig.Graph.Lanes.Keys.ShouldBe(["shop/door"]);
        await Eventually.Holds(() => rig.Writer.Waiting == 0, "the last minute stored");
        IReadOnlyList<CameraInterval> stored = await rig.Series.ReadAsync(
            CameraKey.Of("annex", "door"), DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue, Cancel);
        stored.Sum(interval => interval.CoverageSeconds).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task LastStore_Goes_AndOneComesAgain()
    {
        await using FleetRig rig = await FleetRig.StartAsync();
        await using StoreFleets fleets = Fleets(rig);
        fleets.Start();
        StorePlan store = FleetRig.Store(rig.Camera("door"));
        for (int i = 0; i < 3; i++)
        {
            await fleets.ApplyAsync([store]);
            await CountsAsync(fleets.Stores.Single().Cameras.Single());
            (await fleets.ApplyAsync([])).Problems.ShouldBeEmpty();
            fleets.Stores.ShouldBeEmpty();
        }

        rig.Graph.Lanes.ShouldBeEmpty();
        await Eventually.Holds(() => rig.Decoders().Count == 0, "no decoder left");
    }

    private static StoreFleets Fleets(FleetRig rig) =>
        new(rig.Series, rig.Builder, rig.Writer, rig.Still, TimeProvider.System, NullLoggerFactory.Instance);

    private static Task CountsAsync(CountedCamera camera)
    {
        long before = camera.Lane.Meter.Analysed;
        return Eventually.Holds(() => camera.Lane.Meter.Analysed > before + 5, "counted pictures");
    }
}
