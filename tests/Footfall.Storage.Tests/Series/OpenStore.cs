using Footfall.Storage.Series;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Storage.Tests.Series;

/// <summary>Shorthands for what every test of the store does.</summary>
internal static class OpenStore
{
    public static Task<DuckDbSeriesStore> In(string folder) =>
        DuckDbSeriesStore.OpenAsync(folder, TimeProvider.System, NullLogger<DuckDbSeriesStore>.Instance);

    public static string FileIn(string folder) => Path.Combine(folder, DuckDbSeriesStore.FileName);
}
