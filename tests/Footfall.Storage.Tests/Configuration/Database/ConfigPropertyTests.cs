using CsCheck;
using Footfall.Domain.Plans;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Configuration.Database.Commands;

namespace Footfall.Storage.Tests.Configuration.Database;

/// <summary>Any changes, valid or not, beside a model of what has to come out.</summary>
public sealed class ConfigPropertyTests
{
    private const int StepsPerStory = 30;

    private static readonly Gen<(int Kind, string Camera, string Item, int Size)> Steps = Gen.Select(
        Gen.Int[0, 9], Gen.OneOfConst("door", "till"), Gen.OneOfConst("a", "b", "c"), Gen.Int[-1, 6]);

    [Fact]
    public void AnyChanges_GiveWhatTheModelGives_AndRefusedOnesChangeNothing() =>
        Steps.Array[StepsPerStory].Sample(steps => RunAsync(steps).GetAwaiter().GetResult(), iter: 8, threads: 1);

    private static async Task RunAsync((int Kind, string Camera, string Item, int Size)[] steps)
    {
        await using OpenConfig config = await OpenConfig.EmptyAsync();
        await config.DoAsync(new CreateStore(OpenConfig.Shop("shop")));
        var model = new SortedDictionary<string, (List<LinePlan> Lines, List<ZonePlan> Zones, int Version)>(StringComparer.Ordinal);
        foreach ((int kind, string camera, string item, int size) in steps)
        {
            long before = (await config.Store.ReadSnapshotAsync(CancellationToken.None)).Number;
            bool expected = Apply(model, kind, camera, item, size);
            bool done = await TryAsync(config, Command(kind, camera, item, size));

            done.ShouldBe(expected, $"{kind} {camera} {item} {size}");
            ConfigSnapshot now = await config.Store.ReadSnapshotAsync(CancellationToken.None);
            if (!done)
            {
                now.Number.ShouldBe(before);
            }

            Compare(now.Stores[0], model);
            await CompareListsAsync(config.Store, model);
        }
    }

    private static ConfigCommand Command(int kind, string camera, string item, int size) => kind switch
    {
        0 or 1 => new CreateCamera("shop", OpenConfig.Door(camera)),
        2 => new DeleteCamera("shop", camera, null),
        3 => new CreateLine("shop", camera, OpenConfig.Line(item, size / 5.0)),
        4 => new UpdateLine("shop", camera, OpenConfig.Line(item, size / 5.0), null),
        5 => new DeleteLine("shop", camera, item, null),
        6 => new CreateZone("shop", camera, OpenConfig.Zone(item, size / 5.0)),
        7 => new UpdateZone("shop", camera, OpenConfig.Zone(item, size / 5.0), null),
        8 => new DeleteZone("shop", camera, item, null),
        _ => new PutPlan("shop", camera, CameraPlan.Empty with { Lines = [OpenConfig.Line(item, size / 5.0)] }, null),
    };

    /// <returns>Whether it is possible.</returns>
    private static bool Apply(
        SortedDictionary<string, (List<LinePlan> Lines, List<ZonePlan> Zones, int Version)> model, int kind, string camera, string item, int size)
    {
        if (kind is 0 or 1)
        {
            return model.TryAdd(camera, ([], [], 1));
        }

        if (!model.TryGetValue(camera, out var plan))
        {
            return false;
        }

        if (kind == 2)
        {
            return model.Remove(camera);
        }

        (List<LinePlan> lines, List<ZonePlan> zones, int version) = plan;
        int line = lines.FindIndex(one => one.Id == item);
        int zone = zones.FindIndex(one => one.Id == item);
        bool lineFits = size is >= 0 and <= 5;
        bool zoneFits = size is >= 1 and <= 4;
        bool possible = kind switch
        {
            3 => line < 0 && zone < 0 && lineFits,
            4 => line >= 0 && lineFits,
            5 => line >= 0,
            6 => line < 0 && zone < 0 && zoneFits,
            7 => zone >= 0 && zoneFits,
            8 => zone >= 0,
            _ => lineFits,
        };
        if (!possible)
        {
            return false;
        }

        List<LinePlan> newLines = [.. lines];
        List<ZonePlan> newZones = [.. zones];
        switch (kind)
        {
            case 3: newLines.Add(OpenConfig.Line(item, size / 5.0)); break;
            case 4: newLines[line] = OpenConfig.Line(item, size / 5.0); break;
            case 5: newLines.RemoveAt(line); break;
            case 6: newZones.Add(OpenConfig.Zone(item, size / 5.0)); break;
            case 7: newZones[zone] = OpenConfig.Zone(item, size / 5.0); break;
            case 8: newZones.RemoveAt(zone); break;
            default: (newLines, newZones) = ([OpenConfig.Line(item, size / 5.0)], []); break;
        }

        bool same = newLines.SequenceEqual(lines) && newZones.Select(Text).SequenceEqual(zones.Select(Text));
        model[camera] = (newLines, newZones, same ? version : version + 1);
        return true;
    }

    private static async Task<bool> TryAsync(OpenConfig config, ConfigCommand command)
    {
        try
        {
            await config.DoAsync(command);
            return true;
        }
        catch (ConfigRefusedException)
        {
            return false;
        }
    }

    private static void Compare(StorePlan store, SortedDictionary<string, (List<LinePlan> Lines, List<ZonePlan> Zones, int Version)> model)
    {
        store.Cameras.Select(camera => camera.Id).Order(StringComparer.Ordinal).ShouldBe(model.Keys);
        foreach (CameraSetup camera in store.Cameras)
        {
            camera.Plan.Lines.ShouldBe(model[camera.Id].Lines);
            camera.Plan.Zones.Select(Text).ShouldBe(model[camera.Id].Zones.Select(Text));
            camera.Plan.Version.ShouldBe(model[camera.Id].Version);
        }
    }

    // The rows of lines and zones say the same as the plans do.
    private static async Task CompareListsAsync(
        ConfigStore store, SortedDictionary<string, (List<LinePlan> Lines, List<ZonePlan> Zones, int Version)> model)
    {
        ConfigPage<StoredLine> lines = await store.ListLinesAsync(null, null, new PageRequest(1000), CancellationToken.None);
        lines.Items.Select(line => line.Line)
            .ShouldBe(model.Values.SelectMany(plan => plan.Lines.OrderBy(line => line.Id, StringComparer.Ordinal)));
        ConfigPage<StoredZone> zones = await store.ListZonesAsync("shop", null, new PageRequest(1000), CancellationToken.None);
        zones.Items.Select(zone => Text(zone.Zone))
            .ShouldBe(model.Values.SelectMany(plan => plan.Zones.OrderBy(zone => zone.Id, StringComparer.Ordinal)).Select(Text));
    }

    private static string Text(ZonePlan zone) => $"{zone.Id} {zone.Role} {string.Join(' ', zone.Polygon)}";
}
