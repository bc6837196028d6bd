using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Reflection.V1Alpha;

namespace Footfall.Api.Tests;

public sealed class HostingTests(ApiService service) : IClassFixture<ApiService>
{
    [Fact]
    public async Task Health_OfTheCountingService_IsServing()
    {
        var health = new Health.HealthClient(service.Channel);

        HealthCheckResponse answer = await health.CheckAsync(new HealthCheckRequest(), cancellationToken: TestContext.Current.CancellationToken);

        answer.Status.ShouldBe(HealthCheckResponse.Types.ServingStatus.Serving);
    }

    [Fact]
    public async Task Reflection_NamesWhatIsServed()
    {
        var reflection = new ServerReflection.ServerReflectionClient(service.Channel);
        using AsyncDuplexStreamingCall<ServerReflectionRequest, ServerReflectionResponse> call =
            reflection.ServerReflectionInfo(cancellationToken: TestContext.Current.CancellationToken);

        await call.RequestStream.WriteAsync(new ServerReflectionRequest { ListServices = "" }, TestContext.Current.CancellationToken);
        await call.RequestStream.CompleteAsync();
        (await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken)).ShouldBeTrue();

        call.ResponseStream.Current.ListServicesResponse.Service.Select(one => one.Name).ShouldContain("grpc.health.v1.Health");
    }
}
