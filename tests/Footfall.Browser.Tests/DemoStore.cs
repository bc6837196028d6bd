using Footfall.Testing;

namespace Footfall.Browser.Tests;

/// <summary>The real service as it is after the very first start: the demo store on the demo clip. Shared by the tests.</summary>
public sealed class DemoStore : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ServiceProcess? _service;

    /// <summary>Serves the live page.</summary>
    public ServiceProcess Service => _service!;

    public async ValueTask InitializeAsync() =>
        _service = await ServiceProcess.StartAsync($"--Storage:DataFolder={_folder.Path}");

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.StopAsync();
            await _service.DisposeAsync();
        }

        _folder.Dispose();
    }
}
