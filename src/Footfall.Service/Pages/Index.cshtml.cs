using System.Collections.Immutable;
using System.Reflection;
using Footfall.Service.Counting;
using Footfall.Service.Live;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footfall.Service.Pages;

/// <summary>The live page as it is before the first event arrives.</summary>
internal sealed class IndexModel(CountingService counting, StatusReader status) : PageModel
{
    public LiveStatus Status { get; } = status.Read();

    public string StoreName => counting.Store.Config.Name;

    public string TimeZone => counting.Store.Calendar.Zone.Id;

    public DateTimeOffset Now => counting.Store.Calendar.ToLocal(Status.At);

    public string DetectorModel => counting.DetectorModel;

    public string LiveCameras => $"{Status.Cameras.Count(camera => camera.IsCounting)} of {Status.Cameras.Length}";

    public ImmutableArray<string> DayProblems => [.. Status.LastDay?.Problems() ?? []];

    public static string Version => typeof(IndexModel).Assembly.GetName().Version?.ToString(3) ?? "";

    public ImmutableArray<CameraCard> Cameras =>
    [
        .. counting.Cameras.Join(
            Status.Cameras,
            camera => camera.Id,
            now => now.Id,
            (camera, now) => CameraCard.Of(camera.Id, camera.Name, camera.Lane.Plan, now)),
    ];

    public void OnGet() => Response.Headers.CacheControl = "no-store";
}
