using System.Text.Json;
using Footfall.Testing;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Api.Tests.Live;

public sealed class ServiceStatusTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task RunningService_SaysWhatItDoes()
    {
        WatchedStore.Write(_data);
        await using WatchedService service = await WatchedService.StartAsync(_data);
        var client = new StatusService.StatusServiceClient(service.Channel);
        ServiceStatus status = await WaitAsync(client, now => now.Stages.Count > 0 && now.Stages.All(stage => stage.FramesPerSecond > 1));

        status.Stages.Select(stage => stage.Stage).ShouldBe(["detection", "tracking", "analysis", "show"]);
        status.Stages.ShouldAllBe(stage => stage.FrameSeconds > 0 && stage.QueueCapacity > 0 && stage.QueueLength <= stage.QueueCapacity);
        status.Stages[0].FrameSeconds.ShouldBeGreaterThan(status.Stages[1].FrameSeconds);
        status.Accelerator.ShouldBe("Cpu");
        status.Version.ShouldNotBeEmpty();
        status.StartTime.ShouldBeLessThan(status.ReadTime);
        status.Storage.Writable.ShouldBeTrue();
        status.Storage.UsedBytes.ShouldBeGreaterThan(0);
        status.Storage.FreeBytes.ShouldBeGreaterThan(0);
        status.Sinks.ShouldBeEmpty();
        status.Problems.ShouldNotContain(problem => problem.Subject == WatchedStore.Camera);

        string rest = await service.Pages.GetStringAsync(new Uri("/v1/status", UriKind.Relative), TestContext.Current.CancellationToken);
        JsonElement.Parse(rest).GetProperty("accelerator").GetString().ShouldBe("Cpu");
    }

    [Fact]
    public async Task CameraThatCannotBeRead_IsAProblem_WithARemedy()
    {
        WatchedStore.Write(_data, "rtsp://guard:s3cret-w0rd@127.0.0.1:9/cam");
        await using WatchedService service = await WatchedService.StartAsync(_data);
        var client = new StatusService.StatusServiceClient(service.Channel);
        ServiceStatus status = await WaitAsync(client, now => now.Problems.Any(problem => problem.Subject == WatchedStore.Camera));

        ServiceProblem problem = status.Problems.Single(one => one.Subject == WatchedStore.Camera);
        problem.Problem.ShouldContain("refuses");
        problem.Remedy.ShouldNotBeEmpty();
        problem.SinceTime.ShouldBeLessThanOrEqualTo(status.ReadTime);
        status.ToString().ShouldNotContain("s3cret-w0rd");
    }

    private static async Task<ServiceStatus> WaitAsync(StatusService.StatusServiceClient client, Func<ServiceStatus, bool> wanted)
    {
        ServiceStatus status = new();
        for (int i = 0; i < 600; i++)
        {
            status = (await client.GetStatusAsync(
                new GetStatusRequest(), cancellationToken: TestContext.Current.CancellationToken)).Status;
            if (wanted(status))
            {
                return status;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"The status is still {status}.");
    }
}
