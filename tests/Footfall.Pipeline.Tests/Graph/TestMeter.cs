using Footfall.Pipeline.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Footfall.Pipeline.Tests.Graph;

/// <summary>A meter of its own for each test.</summary>
internal static class TestMeter
{
    public static StageMeter Create() => new(
        new ServiceCollection().AddMetrics().BuildServiceProvider()
            .GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());
}
