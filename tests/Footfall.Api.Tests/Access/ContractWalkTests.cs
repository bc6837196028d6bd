using System.Net;
using System.Text;
using Footfall.Service.Rpc.Access;
using Footfall.V1;
using Google.Api;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Net.Client;

namespace Footfall.Api.Tests.Access;

/// <summary>Every method of the contract, called by everybody, over gRPC and over REST.</summary>
/// <remarks>
/// Walks the descriptors, so that a method that is added or served later is called too. Requests name the store
/// <c>stores/there</c> and are otherwise empty: whoever may call gets past the access step and is refused for another reason.
/// </remarks>
public sealed class ContractWalkTests(ApiService service) : IClassFixture<ApiService>, IDisposable
{
    private const string Here = "stores/there";
    private const string Elsewhere = "stores/elsewhere";

    private readonly HttpClient _client = new() { BaseAddress = service.Process.Address };
    private readonly Dictionary<string, GrpcChannel> _channels = [];

    private static readonly StatusCode[] Shut = [StatusCode.Unauthenticated, StatusCode.PermissionDenied];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryMethod_IsOpenToWhomTheContractNames_AndShutToAllOthers()
    {
        List<Visitor> visitors =
        [
            new("nobody", null, V1.Access.Public, true),
            new("viewer", await Keys.MakeAsync(service, Role.Viewer, Here), V1.Access.Viewer, true),
            new("manager", await Keys.MakeAsync(service, Role.Manager, Here), V1.Access.Manager, true),
            new("admin of the store", await Keys.MakeAsync(service, Role.Admin, Here), V1.Access.Admin, true),
            new("manager elsewhere", await Keys.MakeAsync(service, Role.Manager, Elsewhere), V1.Access.Manager, false),
            new("admin elsewhere", await Keys.MakeAsync(service, Role.Admin, Elsewhere), V1.Access.Admin, false),
        ];
        string[] served = await ServedAsync();
        served.ShouldContain("footfall.v1.UserService");
        List<string> wrong = [];
        int calls = 0;
        foreach (MethodRule rule in MethodRule.Every.Where(rule => served.Contains(rule.Method.Service.FullName) && rule.Method.Name != "CreateSession"))
        {
            foreach (Visitor visitor in visitors)
            {
                calls += 2;
                bool may = May(visitor, rule);
                StatusCode grpc = await CallAsync(visitor.Token, rule.Method);
                if (may == Shut.Contains(grpc))
                {
                    wrong.Add($"{visitor.Name} {rule.Name}: {grpc} over gRPC, may: {may}");
                }

                HttpStatusCode rest = await CallRestAsync(visitor.Token, rule.Method);
                if (may == (rest is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden))
                {
                    wrong.Add($"{visitor.Name} {rule.Name}: {rest} over REST, may: {may}");
                }
            }
        }

        wrong.ShouldBeEmpty();
        calls.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void EveryMethod_SaysWhoMayCall_AndOnlySigningInIsOpen()
    {
        MethodRule.Every.ShouldAllBe(rule => rule.Access != V1.Access.Unspecified);
        MethodRule.Every.Where(rule => rule.Access == V1.Access.Public).Select(rule => rule.Method.Name).Order(StringComparer.Ordinal)
            .ShouldBe(["CompleteSetup", "CreateSession", "GetSetup"]);
    }

    public void Dispose() => _client.Dispose();

    // Others' users are shut by the method itself. Signing in answers to a wrong password as to a shut door; SignInTests has it.
    private static bool May(Visitor visitor, MethodRule rule)
    {
        if (visitor.Token is null)
        {
            return rule.Access == V1.Access.Public;
        }

        if (rule.Access <= V1.Access.SignedIn)
        {
            return rule.Method.Name is not ("GetUser" or "SetPassword");
        }

        bool namesStore = rule.StoresOf(Filled(rule.Method)).Any();
        return visitor.Access >= rule.Access
            && (namesStore ? visitor.IsHere : rule.Access < V1.Access.Admin);
    }

    private static IMessage Filled(MethodDescriptor method)
    {
        IMessage request = method.InputType.Parser.ParseFrom([]);
        foreach (FieldDescriptor field in method.InputType.Fields.InDeclarationOrder())
        {
            if (field is { FieldType: FieldType.String, IsRepeated: false }
                && field.GetOptions()?.GetExtension(ResourceExtensions.ResourceReference) is { } reference)
            {
                field.Accessor.SetValue(request, NameFor(reference.Type.Length > 0 ? reference.Type : ParentOf(reference.ChildType)));
            }
            else if (field is { FieldType: FieldType.Message, IsRepeated: false }
                && method.Name.StartsWith("Update", StringComparison.Ordinal)
                && field.MessageType.GetOptions()?.GetExtension(ResourceExtensions.Resource) is { Type.Length: > 0 } resource)
            {
                IMessage sent = field.MessageType.Parser.ParseFrom([]);
                field.MessageType.FindFieldByName("name").Accessor.SetValue(sent, NameFor(resource.Type));
                field.Accessor.SetValue(request, sent);
            }
        }

        return request;
    }

    private static string ParentOf(string child) => child is "footfall/Camera" or "footfall/Area" ? "footfall/Store" : "footfall/Camera";

    private static string NameFor(string type) => type switch
    {
        "footfall/Store" => Here,
        "footfall/Area" => $"{Here}/areas/some",
        "footfall/User" => "users/somebody-else",
        "footfall/ApiKey" => "apiKeys/some",
        "footfall/Session" => "sessions/other",
        "footfall/AuditEntry" => "auditEntries/a999999",
        "footfall/Model" => "models/some",
        "footfall/Camera" => $"{Here}/cameras/some",
        "footfall/CameraStatus" => $"{Here}/cameras/some/status",
        "footfall/Plan" => $"{Here}/cameras/some/plan",
        "footfall/PlanVersion" => $"{Here}/cameras/some/planVersions/1",
        "footfall/Line" => $"{Here}/cameras/some/lines/some",
        "footfall/Zone" => $"{Here}/cameras/some/zones/some",
        "footfall/StillThing" => $"{Here}/cameras/some/stillThings/1",
        _ => throw new InvalidOperationException($"The walk knows no name for {type}; add it."),
    };

    private async Task<StatusCode> CallAsync(string? token, MethodDescriptor method)
    {
        var bytes = Marshallers.Create<byte[]>(sent => sent, received => received);
        var call = new Method<byte[], byte[]>(
            method.IsServerStreaming ? MethodType.ServerStreaming : MethodType.Unary, method.Service.FullName, method.Name, bytes, bytes);
        CallInvoker invoker = Channel(token).CreateCallInvoker();
        var options = new CallOptions(deadline: DateTime.UtcNow.AddSeconds(20), cancellationToken: Cancel);
        try
        {
            byte[] request = Filled(method).ToByteArray();
            if (!method.IsServerStreaming)
            {
                await invoker.AsyncUnaryCall(call, null, options, request);
                return StatusCode.OK;
            }

            using AsyncServerStreamingCall<byte[]> stream = invoker.AsyncServerStreamingCall(call, null, options, request);
            await stream.ResponseStream.MoveNext(Cancel);
            return StatusCode.OK;
        }
        catch (RpcException refused)
        {
            return refused.StatusCode;
        }
    }

    private async Task<HttpStatusCode> CallRestAsync(string? token, MethodDescriptor method)
    {
        HttpRule rule = method.GetOptions().GetExtension(AnnotationsExtensions.Http);
        (HttpMethod verb, string pattern) = rule.PatternCase switch
        {
            HttpRule.PatternOneofCase.Get => (HttpMethod.Get, rule.Get),
            HttpRule.PatternOneofCase.Post => (HttpMethod.Post, rule.Post),
            HttpRule.PatternOneofCase.Patch => (HttpMethod.Patch, rule.Patch),
            _ => (HttpMethod.Delete, rule.Delete),
        };
        using var request = new HttpRequestMessage(verb, new Uri(_client.BaseAddress!, Address(pattern, Filled(method))));
        if (rule.Body.Length > 0)
        {
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }

        if (token is not null)
        {
            request.Headers.Authorization = new("Bearer", token);
        }

        using HttpResponseMessage answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        return answer.StatusCode;
    }

    // The pattern with its field's value, as in /v1/{parent=stores/*}/cameras.
    private static string Address(string pattern, IMessage request)
    {
        int start = pattern.IndexOf('{', StringComparison.Ordinal);
        if (start < 0)
        {
            return pattern;
        }

        int end = pattern.IndexOf('}', start);
        object value = request;
        foreach (string part in pattern[(start + 1)..pattern.IndexOf('=', start)].Split('.'))
        {
            value = ((IMessage)value).Descriptor.FindFieldByName(part).Accessor.GetValue((IMessage)value);
        }

        return pattern[..start] + value + pattern[(end + 1)..];
    }

    private GrpcChannel Channel(string? token) => _channels.TryGetValue(token ?? "", out GrpcChannel? known)
        ? known
        : _channels[token ?? ""] = service.ChannelFor(token);

    private async Task<string[]> ServedAsync()
    {
        var reflection = new Grpc.Reflection.V1Alpha.ServerReflection.ServerReflectionClient(service.Channel);
        using var call = reflection.ServerReflectionInfo(cancellationToken: Cancel);
        await call.RequestStream.WriteAsync(new Grpc.Reflection.V1Alpha.ServerReflectionRequest { ListServices = "" }, Cancel);
        await call.RequestStream.CompleteAsync();
        await call.ResponseStream.MoveNext(Cancel);
        return [.. call.ResponseStream.Current.ListServicesResponse.Service.Select(one => one.Name)];
    }

    private sealed record Visitor(string Name, string? Token, V1.Access Access, bool IsHere);
}
