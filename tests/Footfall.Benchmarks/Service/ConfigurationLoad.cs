using System.Diagnostics;
using System.Globalization;
using Footfall.Client;
using Footfall.Testing;
using Footfall.V1;

namespace Footfall.Benchmarks.Service;

/// <summary>How fast a running service lists and reads a large configuration over its socket: 10,000 zones over 1,000 cameras.</summary>
/// <remarks>Bounded: two minutes of setting up, some hundred pages, twenty seconds of reads.</remarks>
internal static class ConfigurationLoad
{
    private const int Stores = 10;
    private const int CamerasOfStore = 100;
    private const int ZonesOfCamera = 10;
    private const int Readers = 8;
    private static readonly TimeSpan ReadFor = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan WarmUpFor = TimeSpan.FromSeconds(3);

    /// <returns>0 where pages stay under 50 ms, and 2,000 reads a second come with a p99 under 20 ms.</returns>
    public static async Task<int> RunAsync(TextWriter output)
    {
        using var data = new TemporaryFolder();
        await using ServiceProcess service = await ServiceProcess.StartAsync($"--Storage:DataFolder={data.Path}", ServiceProcess.Untiring);
        using var footfall = FootfallClient.Connect(service.GrpcAddress, new() { Token = await service.SignInAsync() });
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        long started = Stopwatch.GetTimestamp();
        await footfall.Configuration.ImportConfigurationAsync(
            new ImportConfigurationRequest { Configuration = Large() }, cancellationToken: limit.Token);
        Say($"import of {Stores * CamerasOfStore} cameras with {Stores * CamerasOfStore * ZonesOfCamera} zones: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");

        // Cameras are made beside the answers to calls; what is measured is the answers.
        started = Stopwatch.GetTimestamp();
        await AppliedAsync(footfall, limit.Token);
        Say($"all of it in force after another {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        ZoneService.ZoneServiceClient zones = footfall.Zones;
        double slowest = 0;
        foreach ((string filter, string order) in new[] { ("", ""), ("role = ZONE_ROLE_QUEUE", ""), ("", "display_name desc"), ("display_name = \"*7\"", "create_time") })
        {
            // Once unmeasured: its code is compiled then, and what the import left behind is collected.
            await PagesAsync(zones, filter, order, limit.Token);
            List<double> pages = await PagesAsync(zones, filter, order, limit.Token);
            slowest = Math.Max(slowest, pages.Max());
            Say($"zones, filter '{filter}', order '{order}': {pages.Count} pages of up to 100, mean {pages.Average():0.0} ms, slowest {pages.Max():0.0} ms");
        }

        using var process = Process.GetProcessById(service.Id);
        TimeSpan usedBefore = process.TotalProcessorTime;
        (double rate, double p50, double p99) = await ReadAsync(zones, limit.Token);
        process.Refresh();
        double used = (process.TotalProcessorTime - usedBefore).TotalSeconds;
        Say($"GetZone from {Readers} readers: {rate:0} a second, p50 {p50:0.00} ms, p99 {p99:0.00} ms; the service took {1000 * used / (rate * (ReadFor + WarmUpFor).TotalSeconds):0.00} ms of a core for each");
        return slowest < 50 && rate >= 2000 && p99 < 20 ? 0 : 1;

        void Say(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task AppliedAsync(FootfallClient footfall, CancellationToken cancellation)
    {
        var request = new GetCameraStatusRequest { Name = $"{Camera(Stores - 1, CamerasOfStore - 1)}/status" };
        while ((await footfall.Cameras.GetCameraStatusAsync(request, cancellationToken: cancellation)).CameraStatus.AppliedPlanVersion == 0)
        {
            await Task.Delay(200, cancellation);
        }
    }

    private static async Task<List<double>> PagesAsync(
        ZoneService.ZoneServiceClient zones, string filter, string order, CancellationToken cancellation)
    {
        var times = new List<double>();
        var request = new ListZonesRequest { Parent = "stores/-/cameras/-", PageSize = 100, Filter = filter, OrderBy = order };
        do
        {
            long started = Stopwatch.GetTimestamp();
            ListZonesResponse page = await zones.ListZonesAsync(request, cancellationToken: cancellation);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return times;
    }

    private static async Task<(double Rate, double P50, double P99)> ReadAsync(
        ZoneService.ZoneServiceClient zones, CancellationToken cancellation)
    {
        await ReadForAsync(WarmUpFor);
        long started = Stopwatch.GetTimestamp();
        double[] times = await ReadForAsync(ReadFor);
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Array.Sort(times);
        return (times.Length / seconds, times[times.Length / 2], times[times.Length * 99 / 100]);

        async Task<double[]> ReadForAsync(TimeSpan time) =>
            [.. (await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => OneReaderAsync(reader, time)))).SelectMany(one => one)];

        async Task<List<double>> OneReaderAsync(int seed, TimeSpan time)
        {
            var random = new Random(seed);
            var own = new List<double>();
            long began = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(began) < time)
            {
                string name = $"{Camera(random.Next(Stores), random.Next(CamerasOfStore))}/zones/z{random.Next(ZonesOfCamera)}";
                long started = Stopwatch.GetTimestamp();
                await zones.GetZoneAsync(new GetZoneRequest { Name = name }, cancellationToken: cancellation);
                own.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            return own;
        }
    }

    private static string Camera(int store, int camera) => $"stores/s{store}/cameras/c{camera}";

    private static V1.Configuration Large()
    {
        var all = new V1.Configuration { Format = 1 };
        for (int i = 0; i < Stores; i++)
        {
            all.Stores.Add(new Store { Name = $"stores/s{i}", DisplayName = $"Store {i}", TimeZone = "Europe/London" });
            for (int j = 0; j < CamerasOfStore; j++)
            {
                all.Cameras.Add(new Camera
                {
                    Name = Camera(i, j),
                    DisplayName = $"Camera {j}",
                    Address = "rtsp://127.0.0.1:9/stream",
                    Enabled = false,
                });
                all.Plans.Add(new Plan { Name = $"{Camera(i, j)}/plan", Zones = { Enumerable.Range(0, ZonesOfCamera).Select(Zone) } });
            }
        }

        return all;
    }

    private static Zone Zone(int index) => new()
    {
        Id = $"z{index}",
        DisplayName = $"Shelf {index}",
        Role = index == 0 ? ZoneRole.Queue : ZoneRole.Area,
        Polygon =
        {
            new Point { X = 0.08 * index, Y = 0.2 }, new Point { X = (0.08 * index) + 0.2, Y = 0.2 },
            new Point { X = (0.08 * index) + 0.2, Y = 0.6 }, new Point { X = 0.08 * index, Y = 0.6 },
        },
    };
}
