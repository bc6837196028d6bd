using Footfall.V1;
using Google.Protobuf;
using Grpc.Core;

namespace Footfall.Api.Tests.Configuration;

[Collection(ConfigurationCollection.Name)]
public sealed class SlowReaderTests(ApiService service)
{
    [Fact]
    public async Task ReaderThatDoesNotRead_IsDropped_AndWritersDoNotWait()
    {
        Shop shop = await Shop.OpenAsync(service);
        string camera = await shop.AddCameraAsync();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(90));
        using AsyncServerStreamingCall<IMessage> watch = service.Watch(new WatchPlanRequest { Name = $"{camera}/plan" }, limit.Token);
        (await watch.ResponseStream.MoveNext(limit.Token)).ShouldBeTrue();

        // More than what lies between the two programs holds, again and again, with nobody reading.
        var zones = new PlanChange[40];
        for (int write = 0; write < 12; write++)
        {
            for (int i = 0; i < zones.Length; i++)
            {
                zones[i] = new PlanChange { PutZone = Round($"z{i}", 0.2 + (0.001 * i) + (0.01 * write)) };
            }

            await service.CallAsync(new BatchUpdatePlanRequest { Name = $"{camera}/plan", Changes = { zones } }).WaitAsync(TimeSpan.FromSeconds(10), limit.Token);
            await Task.Delay(TimeSpan.FromSeconds(1.2), limit.Token);
        }

        Refused dropped = await Refused.ByAsync(async () =>
        {
            while (await watch.ResponseStream.MoveNext(limit.Token))
            {
                // What was under way comes first.
            }
        });

        (dropped.Code, dropped.Reason).ShouldBe((StatusCode.ResourceExhausted, "SLOW_READER"));
    }

    private static Zone Round(string id, double centre)
    {
        var zone = new Zone { Id = id, Role = ZoneRole.Area };
        zone.Polygon.AddRange(Enumerable.Range(0, 200).Select(i =>
        {
            (double sin, double cos) = Math.SinCos(i * Math.Tau / 200);
            return new Point { X = centre + (0.1 * cos), Y = 0.5 + (0.1 * sin) };
        }));
        return zone;
    }
}
