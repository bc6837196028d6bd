using System.Collections.Concurrent;
using Footfall.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace Footfall.Api.Tests;

/// <summary>Calls methods of the contract by their requests, until the test is given up.</summary>
internal static class Calls
{
    private static readonly ConcurrentDictionary<string, MethodDescriptor> Methods = new(
        new[]
        {
            StoreServiceReflection.Descriptor, CameraServiceReflection.Descriptor, LineServiceReflection.Descriptor,
            ZoneServiceReflection.Descriptor, PlanServiceReflection.Descriptor, AreaServiceReflection.Descriptor,
            ConfigurationServiceReflection.Descriptor,
        }
        .SelectMany(file => file.Services).SelectMany(one => one.Methods)
        .Select(method => KeyValuePair.Create(method.InputType.FullName, method)));

    /// <summary>Every method that answers once.</summary>
    public static IEnumerable<MethodDescriptor> Unary => Methods.Values.Where(method => !method.IsServerStreaming);

    /// <summary>Calls the method that takes a request.</summary>
    public static async Task<TAnswer> CallAsync<TAnswer>(this ApiService service, IMessage request)
        where TAnswer : class, IMessage =>
        (TAnswer)await service.CallAsync(request);

    /// <summary>Calls the method that takes a request.</summary>
    public static async Task<IMessage> CallAsync(this ApiService service, IMessage request) =>
        await service.Channel.CreateCallInvoker().AsyncUnaryCall(Method(request), null, Options, request);

    /// <summary>Calls the method that takes a request and answers again and again.</summary>
    public static AsyncServerStreamingCall<IMessage> Watch(this ApiService service, IMessage request, CancellationToken cancellation) =>
        service.Channel.CreateCallInvoker().AsyncServerStreamingCall(
            Method(request), null, new CallOptions(cancellationToken: cancellation), request);

    private static CallOptions Options => new(cancellationToken: TestContext.Current.CancellationToken);

    private static Method<IMessage, IMessage> Method(IMessage request)
    {
        MethodDescriptor method = Methods[request.Descriptor.FullName];
        return new Method<IMessage, IMessage>(
            method.IsServerStreaming ? MethodType.ServerStreaming : MethodType.Unary,
            method.Service.FullName,
            method.Name,
            Marshallers.Create<IMessage>(message => message.ToByteArray(), method.InputType.Parser.ParseFrom),
            Marshallers.Create<IMessage>(message => message.ToByteArray(), method.OutputType.Parser.ParseFrom));
    }
}
