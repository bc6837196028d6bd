using Footfall.V1;

namespace Footfall.Api.Tests.Configuration;

/// <summary>A store of a test's own in the running service.</summary>
internal sealed class Shop
{
    private static int _shops;

    private readonly ApiService _service;

    private Shop(ApiService service, string id)
    {
        _service = service;
        Id = id;
    }

    public string Id { get; }

    public string Name => $"stores/{Id}";

    /// <summary>Makes an empty store.</summary>
    public static async Task<Shop> OpenAsync(ApiService service)
    {
        string id = $"shop-{Interlocked.Increment(ref _shops)}-{Guid.NewGuid().ToString("N")[..6]}";
        await service.CallAsync<CreateStoreResponse>(new CreateStoreRequest
        {
            StoreId = id,
            Store = new Store { DisplayName = id, TimeZone = "Europe/London" },
        });
        return new Shop(service, id);
    }

    /// <summary>Adds a camera that is switched off, so that nothing is opened.</summary>
    /// <returns>Its name.</returns>
    public async Task<string> AddCameraAsync(string id = "door") => (await _service.CallAsync<CreateCameraResponse>(
        new CreateCameraRequest { Parent = Name, CameraId = id, Camera = CameraOf(id) })).Camera.Name;

    /// <summary>A camera that is switched off.</summary>
    public static Camera CameraOf(string displayName) =>
        new() { DisplayName = displayName, Address = "rtsp://127.0.0.1:9/stream", Enabled = false };

    /// <summary>A line across the picture.</summary>
    /// <param name="height">Where; 0 to 1.</param>
    /// <param name="id">In a plan that is written.</param>
    public static Line LineAt(double height, string id = "") => new()
    {
        Id = id,
        Role = LineRole.Entrance,
        Start = new Point { X = 0.1, Y = height },
        End = new Point { X = 0.9, Y = height },
        In = CrossingSide.LeftToRight,
    };

    /// <summary>A square zone.</summary>
    /// <param name="left">Its left edge; 0 to 0.8.</param>
    /// <param name="id">In a plan that is written.</param>
    public static Zone ZoneAt(double left, string id = "") => new()
    {
        Id = id,
        Role = ZoneRole.Area,
        Polygon =
        {
            new Point { X = left, Y = 0.3 }, new Point { X = left + 0.2, Y = 0.3 },
            new Point { X = left + 0.2, Y = 0.6 }, new Point { X = left, Y = 0.6 },
        },
    };

    /// <summary>Adds a line.</summary>
    public async Task<Line> AddLineAsync(string camera, string id, double height = 0.5) => (await _service.CallAsync<CreateLineResponse>(
        new CreateLineRequest { Parent = camera, LineId = id, Line = LineAt(height) })).Line;

    /// <summary>Adds a zone.</summary>
    public async Task<Zone> AddZoneAsync(string camera, string id, double left = 0.3) => (await _service.CallAsync<CreateZoneResponse>(
        new CreateZoneRequest { Parent = camera, ZoneId = id, Zone = ZoneAt(left) })).Zone;

    /// <summary>Reads a camera's plan.</summary>
    public async Task<Plan> PlanAsync(string camera) =>
        (await _service.CallAsync<GetPlanResponse>(new GetPlanRequest { Name = $"{camera}/plan" })).Plan;
}
