using System.Diagnostics;
using Footfall.Client;
using Footfall.Testing;
using Footfall.Testing.Http;
using Footfall.Testing.Rtsp;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Api.Tests.Client;

/// <summary>Another system sets a store up from nothing, changes it while it counts, and reads what was counted.</summary>
public sealed class ScriptedClientTests(ApiService service) : IClassFixture<ApiService>
{
    private const string Store = "stores/corner";
    private const string Door = $"{Store}/cameras/door";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Store_IsSetUp_Edited_AndCountsOn()
    {
        using var footfall = FootfallClient.Connect(service.Process.GrpcAddress, new() { Token = await service.Process.SignInAsync() });
        using var pictures = new TemporaryFolder();
        await using var rtsp = new RtspServer(RtspServer.MovingPicture());
        await rtsp.StartAsync();
        await using var http = new MjpegServer(MjpegServer.MakePictures(pictures, 10), TimeSpan.FromMilliseconds(100));
        await footfall.Stores.CreateStoreAsync(
            new CreateStoreRequest { StoreId = "corner", Store = new Store { DisplayName = "Corner shop", TimeZone = ZoneAtNoon() } }, cancellationToken: Cancel);
        using var told = new ToldCounts(footfall, Store);

        await AddAsync(footfall, "door", Repository.File("footage", "demo-store", "entrance.mp4"));
        await footfall.Plans.UpdatePlanAsync(new UpdatePlanRequest { Plan = Footage() }, cancellationToken: Cancel);
        await AddAsync(footfall, "yard", http.Address);
        await footfall.Zones.CreateZoneAsync(new CreateZoneRequest { Parent = $"{Store}/cameras/yard", ZoneId = "all", Zone = Square() }, cancellationToken: Cancel);
        TimeSpan took = await CountsAfterAsync(footfall, await AddAsync(footfall, "lane", rtsp.Address));
        await footfall.Lines.CreateLineAsync(new CreateLineRequest { Parent = $"{Store}/cameras/lane", LineId = "across", Line = Across() }, cancellationToken: Cancel);
        TestContext.Current.TestOutputHelper!.WriteLine($"the RTSP camera counted {took.TotalSeconds:0.0} s after it was created");
        // 5 s are promised and shown by a benchmark; beside other tests it may take longer.
        took.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        (await footfall.ListCamerasAsync(Store, cancellation: Cancel).Select(camera => camera.Name).ToListAsync(Cancel))
            .ShouldBe([Door, $"{Store}/cameras/lane", $"{Store}/cameras/yard"]);

        await told.UntilAsync(() => told.Visits($"{Door}/zones/path") > 0 && told.Visits($"{Door}/zones/forecourt") > 0);
        Plan before = (await footfall.Plans.GetPlanAsync(new GetPlanRequest { Name = $"{Door}/plan" }, cancellationToken: Cancel)).Plan;
        await footfall.ChangeZoneAsync(
            $"{Door}/zones/path", zone => zone.Polygon.ToList().ForEach(point => point.X = Math.Min(1, point.X + 0.05)), Cancel);
        Plan after = (await footfall.Plans.GetPlanAsync(new GetPlanRequest { Name = $"{Door}/plan" }, cancellationToken: Cancel)).Plan;
        after.Version.ShouldBe(before.Version + 1);
        int forecourt = told.Visits($"{Door}/zones/forecourt");
        await told.UntilAsync(() => told.Visits($"{Door}/zones/forecourt") > forecourt);

        await footfall.Cameras.SetEnabledAsync(new SetEnabledRequest { Name = Door, Enabled = false }, cancellationToken: Cancel);
        await ShouldAgreeAsync(footfall, told, after.Version);
    }

    /// <summary>Once nothing moves any more, the service's own sums are those of the events that it told, one by one.</summary>
    private static async Task ShouldAgreeAsync(FootfallClient footfall, ToldCounts told, int newVersion)
    {
        string service = "";
        string events = "";
        for (int attempt = 0; attempt < 100; attempt++)
        {
            StandingCounts standing = await StandingAsync(footfall);
            service = string.Join(", ", standing.Zones.Where(zone => zone.Zone.StartsWith(Door, StringComparison.Ordinal))
                .Select(zone => $"{zone.Zone}: {zone.ZoneVisits}").Concat(standing.Lines.Where(line => line.Line.StartsWith(Door, StringComparison.Ordinal)).Select(line => $"{line.Line}: {line.In} {line.Out}")));
            events = $"{Door}/zones/forecourt: {told.Visits($"{Door}/zones/forecourt")}, "
                + $"{Door}/zones/path: {told.Visits($"{Door}/zones/path", newVersion)}, "
                + $"{Door}/lines/gate: {told.Crossings($"{Door}/lines/gate", CrossingDirection.In)} {told.Crossings($"{Door}/lines/gate", CrossingDirection.Out)}";
            if (service == events)
            {
                return;
            }

            await Task.Delay(200, Cancel);
        }

        service.ShouldBe(events);
    }

    private static async Task<StandingCounts> StandingAsync(FootfallClient footfall)
    {
        using AsyncServerStreamingCall<WatchCountsResponse> now = footfall.Live.WatchCounts(new WatchCountsRequest { Parent = Store });
        (await now.ResponseStream.MoveNext(Cancel)).ShouldBeTrue();
        return now.ResponseStream.Current.Standing;
    }

    private static async Task<string> AddAsync(FootfallClient footfall, string id, string address) =>
        (await footfall.Cameras.CreateCameraAsync(new CreateCameraRequest
        {
            Parent = Store,
            CameraId = id,
            Camera = new Camera { DisplayName = id, Address = address, Loop = !address.Contains("://", StringComparison.Ordinal) },
        })).Camera.Name;

    private static async Task<TimeSpan> CountsAfterAsync(FootfallClient footfall, string camera)
    {
        long created = Stopwatch.GetTimestamp();
        while (true)
        {
            CameraStatus status = (await footfall.Cameras.GetCameraStatusAsync(
                new GetCameraStatusRequest { Name = $"{camera}/status" }, cancellationToken: Cancel)).CameraStatus;
            if (status.Counting)
            {
                return Stopwatch.GetElapsedTime(created);
            }

            Stopwatch.GetElapsedTime(created).ShouldBeLessThan(TimeSpan.FromMinutes(2), status.ToString());
            await Task.Delay(100, Cancel);
        }
    }

    /// <summary>The plan of the demo store: a line across the way in, an area on each side.</summary>
    private static Plan Footage() => new()
    {
        Name = $"{Door}/plan",
        Lines =
        {
            new Line { Id = "gate", Role = LineRole.Entrance, Start = At(0.37, 0.55), End = At(0.43, 0.33), In = CrossingSide.LeftToRight },
        },
        Zones =
        {
            new Zone { Id = "forecourt", Role = ZoneRole.Area, Polygon = { At(0.43, 0.33), At(0.98, 0.3), At(0.98, 0.98), At(0.37, 0.98) } },
            new Zone { Id = "path", Role = ZoneRole.Area, Polygon = { At(0.02, 0.31), At(0.38, 0.35), At(0.33, 0.51), At(0.02, 0.42) } },
        },
    };

    private static Zone Square() => new()
    {
        Role = ZoneRole.Area,
        Polygon = { At(0.1, 0.1), At(0.9, 0.1), At(0.9, 0.9), At(0.1, 0.9) },
    };

    private static Line Across() => new()
    {
        Role = LineRole.Passing,
        Start = At(0.1, 0.5),
        End = At(0.9, 0.5),
        In = CrossingSide.LeftToRight,
    };

    private static Point At(double x, double y) => new() { X = x, Y = y };

    // It is about noon there, so that no day ends in the test.
    private static string ZoneAtNoon()
    {
        int hoursAhead = 12 - TimeProvider.System.GetUtcNow().Hour;
        return $"Etc/GMT{(hoursAhead > 0 ? "-" : "+")}{Math.Abs(hoursAhead)}";
    }
}
