using Footfall.Pipeline.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Footfall.Cli.CommandLine;

/// <summary>The graph's instruments for one command, which nobody scrapes.</summary>
internal sealed class OwnMeter : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    public OwnMeter()
    {
        Stages = ActivatorUtilities.CreateInstance<StageMeter>(_services);
        Cameras = ActivatorUtilities.CreateInstance<CameraMeter>(_services);
    }

    /// <summary>Counts and times the stages.</summary>
    public StageMeter Stages { get; }

    /// <summary>Shows the states of supervised cameras.</summary>
    public CameraMeter Cameras { get; }

    public void Dispose()
    {
        Cameras.Dispose();
        Stages.Dispose();
        _services.Dispose();
    }
}
