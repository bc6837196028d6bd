using Footfall.Api.Tests.Configuration;
using Footfall.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace Footfall.Api.Tests;

/// <summary>Whatever is sent, the service answers or says why not; nothing that it did not foresee happens inside.</summary>
public sealed class AnyMessageTests(ApiService service) : IClassFixture<ApiService>
{
    private const int Rounds = 30;

    // They would sign the test itself out.
    private static readonly string[] LeftOut = ["DeleteSession", "SetPassword"];

    private static readonly string[] Texts =
    [
        "", "demo", "stores/demo", "stores/-", "stores/demo/cameras/entrance", "stores/demo/cameras/-", "stores/demo/cameras/entrance/plan",
        "stores/demo/cameras/entrance/status", "stores/demo/cameras/entrance/lines/gate", "stores/demo/cameras/entrance/zones/path",
        "stores/demo/areas/front", "stores/demo/cameras/entrance/planVersions/1", "stores/demo/cameras/entrance/planVersions/99999999999",
        "stores/demo/cameras/entrance/stillThings/1", "users/anna", "apiKeys/till", "auditEntries/1", "models/nanodet-g", "sessions/me",
        "Europe/London", "display_name", "*", "role = x", "name desc", "rtsp://127.0.0.1:9/", "a\0b", "\uFFFD", "#2f81f7",
        "2026-11-24T00:00:00Z", new('x', 70), Guid.NewGuid().ToString(), "///", "-", "me", "gate",
    ];

    [Fact]
    public async Task AnyMessage_IsAnsweredOrRefusedWithAReason()
    {
        int seed = Random.Shared.Next();
        var some = new SomeMessage(new Random(seed), Texts);
        MethodDescriptor[] methods = [.. Calls.All.Where(method => !LeftOut.Contains(method.Name))];
        methods.Length.ShouldBeGreaterThan(70);
        for (int round = 0; round < Rounds; round++)
        {
            foreach (MethodDescriptor method in methods)
            {
                IMessage request = some.Of(method.InputType);
                try
                {
                    await CallAsync(method, request);
                }
                catch (RpcException refused)
                {
                    string told = $"seed {seed}: {method.Name} {request}: {refused.Status}";
                    refused.StatusCode.ShouldNotBeOneOf([StatusCode.Internal, StatusCode.Unknown, StatusCode.Unimplemented], told);
                }
            }
        }

        var session = (await service.CallAsync<GetSessionResponse>(new GetSessionRequest { Name = "sessions/me" })).Session;
        session.Principal.ShouldBe("users/admin", "who sent all that is still who they were");
    }

    /// <summary>Of a stream, its first message, if there is one soon.</summary>
    private async Task CallAsync(MethodDescriptor method, IMessage request)
    {
        if (!method.IsServerStreaming)
        {
            await service.CallAsync(request);
            return;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(1));
        try
        {
            using AsyncServerStreamingCall<IMessage> call = service.Watch(request, limit.Token);
            await call.ResponseStream.MoveNext(limit.Token);
        }
        catch (RpcException ended) when (ended.StatusCode is StatusCode.Cancelled or StatusCode.DeadlineExceeded)
        {
            // Nothing came, and nothing was wrong.
        }
        catch (OperationCanceledException)
        {
            // The same, found out before the call was told.
        }
    }
}
