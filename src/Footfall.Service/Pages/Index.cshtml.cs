using System.Collections.Immutable;
using System.Reflection;
using Footfall.Service.Counting;
using Footfall.Service.Live;
using Footfall.Service.Rpc.Access;
using Footfall.V1;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Footfall.Service.Pages;

/// <summary>The live page of one store as it is before the first event arrives.</summary>
internal sealed class IndexModel(CountingService counting, StatusReader reader) : PageModel
{
    public CountedStore Counted { get; private set; } = null!;

    public LiveStatus Status { get; private set; } = null!;

    public string StoreId => Counted.Store.Config.Id;

    public string StoreName => Counted.Store.Config.Name;

    public string TimeZone => Counted.Store.Calendar.Zone.Id;

    public DateTimeOffset Now => Counted.Store.Calendar.ToLocal(Status.At);

    public string DetectorModel => counting.DetectorModel;

    public string LiveCameras => $"{Status.Cameras.Count(camera => camera.IsCounting)} of {Status.Cameras.Length}";

    public ImmutableArray<string> DayProblems => [.. Status.LastDay?.Problems() ?? []];

    /// <summary>Pictures take a manager; viewers see numbers.</summary>
    public string SeesPictures => PageAccess.May(HttpContext, Role.Manager, StoreId) ? "yes" : "no";

    public static string Version => typeof(IndexModel).Assembly.GetName().Version?.ToString(3) ?? "";

    /// <summary>The other stores, to go to.</summary>
    public IEnumerable<(string Id, string Name)> OtherStores => Seen
        .Where(other => other.Store.Config.Id != StoreId)
        .Select(other => (other.Store.Config.Id, other.Store.Config.Name));

    public ImmutableArray<CameraCard> Cameras =>
    [
        .. Counted.Cameras.Join(
            Status.Cameras,
            camera => camera.Id,
            now => now.Id,
            (camera, now) => CameraCard.Of(camera.Id, camera.Name, camera.Lane.Plan, now)),
    ];

    private IEnumerable<CountedStore> Seen =>
        counting.Stores.Where(one => PageAccess.May(HttpContext, Role.Viewer, one.Store.Config.Id));

    /// <summary>Shows a store; the first one that the caller may see where none is named.</summary>
    public IActionResult OnGet(string? store)
    {
        Response.Headers.CacheControl = "no-store";
        if ((store is null ? Seen.FirstOrDefault() : counting.Find(store)) is not { } counted)
        {
            return counting.Stores.IsEmpty ? RedirectToPage("/NoStore") : NotFound();
        }

        Counted = counted;
        Status = reader.Read(counted);
        return Page();
    }
}
