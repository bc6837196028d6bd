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
        typeof(Store).Assembly.GetTypes()
        .Select(type => type.GetProperty("Descriptor")?.GetValue(null)).OfType<FileDescriptor>()
        .SelectMany(file => file.Services).SelectMany(one => one.Methods)
        .Select(method => KeyValuePair.Create(method.InputType.FullName, method)));

    /// <summary>Every method of the contract.</summary>
    public static IEnumerable<MethodDescriptor> All => Methods.Values.OrderBy(method => method.FullName, StringComparer.Ordinal);

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
