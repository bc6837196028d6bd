using System.Reflection;
using Footfall.Pipeline.Metrics;
using Footfall.Service.Counting;
using Footfall.Service.Hosting;
using Footfall.Service.Rpc.Access;
using Footfall.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Rpc.Live;

/// <summary>Says how the service itself is doing.</summary>
internal sealed class StatusRpc(
    CountingService counting,
    StageMeter stages,
    ServiceWatch watch,
    ProblemList problems,
    IOptions<StorageOptions> storage,
    IOptions<InferenceOptions> inference,
    TimeProvider clock) : StatusService.StatusServiceBase
{
    private static readonly string Version = typeof(StatusRpc).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <inheritdoc/>
    public override async Task<GetStatusResponse> GetStatus(GetStatusRequest request, ServerCallContext context)
    {
        var caller = Caller.Of(context);
        StorageStatus stored = await ReadStorageAsync(context.CancellationToken).ConfigureAwait(false);
        var status = new ServiceStatus
        {
            Version = Version,
            StartTime = Timestamp.FromDateTimeOffset(watch.StartedAt),
            Accelerator = inference.Value.ExecutionProvider.ToString(),
            Storage = stored,
            ReadTime = Timestamp.FromDateTimeOffset(clock.GetUtcNow()),
        };
        IReadOnlyList<StageQueue> queues = counting.Queues;
        status.Stages.AddRange(queues.Select(Describe));
        status.Stages.AddRange(stages.Totals.Keys
            .Where(stage => queues.All(queue => queue.Stage != stage)).Order().Select(stage => Describe(new StageQueue(stage, 0, 0, 0))));
        status.Problems.AddRange(problems.Read(storeId => caller.Has(Role.Viewer, storeId), stored.FreeBytes));
        return new GetStatusResponse { Status = status };
    }

    private StageStatus Describe(StageQueue queue)
    {
        (double rate, double? seconds) = watch.RateOf(queue.Stage);
        var status = new StageStatus
        {
            Stage = queue.Stage,
            FramesPerSecond = rate,
            QueueLength = queue.Waiting,
            QueueCapacity = queue.Capacity,
            DroppedFrames = queue.Dropped,
            FailedFrames = stages.Totals.TryGetValue(queue.Stage, out StageTotals? totals) ? totals.Faulted : 0,
        };
        if (seconds is { } each)
        {
            status.FrameSeconds = each;
        }

        return status;
    }

    private async Task<StorageStatus> ReadStorageAsync(CancellationToken cancellation)
    {
        var folder = new DirectoryInfo(ServiceHome.Resolve(storage.Value.DataFolder));
        var status = new StorageStatus
        {
            Writable = counting.StoreProblem is null,
            UsedBytes = folder.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
                .Sum(LengthOf),
            FreeBytes = new DriveInfo(folder.FullName).AvailableFreeSpace,
        };
        if (await counting.Series.ReadNewestEndAsync(cancellation).ConfigureAwait(false) is { } newest)
        {
            status.NewestIntervalTime = Timestamp.FromDateTimeOffset(newest);
        }

        return status;
    }

    private static long LengthOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            // Gone between the two questions, as temporary files go.
            return 0;
        }
    }
}
