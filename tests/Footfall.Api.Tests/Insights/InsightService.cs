using Footfall.Domain.Measures;
using Footfall.Storage.Configuration;
using Footfall.Storage.Series;
using Footfall.Testing;
using Footfall.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Api.Tests.Insights;

/// <summary>The real service on the data of <see cref="HighStreet"/>.</summary>
public sealed class InsightService : IAsyncLifetime
{
    public const string Store = "stores/" + HighStreet.Id;

    private readonly TemporaryFolder _data = new();
    private ServiceProcess? _process;
    private GrpcChannel? _channel;

    /// <summary>Pages and REST, signed in.</summary>
    public Task<HttpClient> ClientAsync() => _process!.ClientAsync();

    /// <summary>Its insights.</summary>
    public InsightsService.InsightsServiceClient Client { get; private set; } = null!;

    public static TimeRange Range(DateTimeOffset from, DateTimeOffset until, HoursMode hours = HoursMode.Unspecified) => new()
    {
        StartTime = Timestamp.FromDateTimeOffset(from),
        EndTime = Timestamp.FromDateTimeOffset(until),
        Hours = hours,
    };

    public static TimeRange Range(string from, string until, HoursMode hours = HoursMode.Unspecified) =>
        Range(HighStreet.At(from), HighStreet.At(until), hours);

    /// <summary>All pages of a question.</summary>
    public async Task<List<Interval>> AskAsync(QueryIntervalsRequest request)
    {
        List<Interval> rows = [];
        request = request.Clone();
        do
        {
            QueryIntervalsResponse page =
                await Client.QueryIntervalsAsync(request, cancellationToken: TestContext.Current.CancellationToken);
            rows.AddRange(page.Intervals);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return rows;
    }

    public async ValueTask InitializeAsync()
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        await File.WriteAllTextAsync(_data.File(StoreConfigFile.FileName), HighStreet.Configuration);
        await using (DuckDbSeriesStore series = await DuckDbSeriesStore.OpenAsync(
            _data.Path, TimeProvider.System, NullLogger<DuckDbSeriesStore>.Instance))
        {
            foreach (CameraInterval interval in HighStreet.Intervals)
            {
                await series.CommitAsync(interval, rest: null, CancellationToken.None);
            }
        }

        _process = await ServiceProcess.StartAsync($"--Storage:DataFolder={_data.Path}", ServiceProcess.Untiring);
        _channel = Channels.To(_process.GrpcAddress, await _process.SignInAsync());
        Client = new InsightsService.InsightsServiceClient(_channel);
    }

    public async ValueTask DisposeAsync()
    {
        _channel?.Dispose();
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        _data.Dispose();
    }
}
