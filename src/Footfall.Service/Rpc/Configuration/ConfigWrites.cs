using System.Text;
using Footfall.Service.Counting;
using Footfall.Service.Rpc.Access;
using Footfall.Service.Rpc.Errors;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Configuration.Database.Commands;
using Google.Protobuf;
using Grpc.Core;

namespace Footfall.Service.Rpc.Configuration;

/// <summary>Writes to the configuration, once for each request id, with answers that a retry gets again.</summary>
internal sealed class ConfigWrites(CountingService counting)
{
    /// <summary>Does one change.</summary>
    /// <param name="command">The change.</param>
    /// <param name="call">Who wants it, and how.</param>
    /// <param name="path">Makes of a field's path in what is stored its path in what was sent; null leaves that to the caller.</param>
    /// <param name="answer">Makes the answer out of what is there once it is done; also of what is only validated.</param>
    /// <exception cref="Grpc.Core.RpcException">It is not possible; nothing was changed.</exception>
    public async Task<TAnswer> RunAsync<TAnswer>(
        ConfigCommand command,
        WriteCall call,
        Func<string, string>? path,
        Func<IConfigReads, ConfigResult, Task<TAnswer>> answer)
        where TAnswer : IMessage<TAnswer>, new()
    {
        string? requestId = RequestId(call.RequestId);
        byte[] asked = [.. Encoding.UTF8.GetBytes(call.Context.Method), 0, .. call.Request.ToByteArray()];
        var request = new WriteRequest(Caller.Of(call.Context).Principal, requestId, call.ValidateOnly)
        {
            Method = call.Context.Method.TrimStart('/'),
            Peer = call.Context.GetHttpContext().Connection.RemoteIpAddress?.ToString(),
            Asked = asked,
            Answer = async (reads, result) => (await answer(reads, result).ConfigureAwait(false)).ToByteArray(),
        };
        try
        {
            ConfigResult result = await counting.Configuration.WriteAsync(command, request, call.Context.CancellationToken).ConfigureAwait(false);
            var message = new TAnswer();
            message.MergeFrom(result.Answer!.Value.Span);
            return message;
        }
        catch (ConfigRefusedException refused) when (refused.Kind == RefusalKind.Invalid && path is not null)
        {
            throw Refusal.InvalidFields([.. refused.Errors.Select(error => (path(error.Path), error.Message))]);
        }
    }

    /// <summary>Does one change that leaves nothing to answer with.</summary>
    /// <inheritdoc cref="RunAsync{TAnswer}(ConfigCommand, WriteCall, Func{string, string}, Func{IConfigReads, ConfigResult, Task{TAnswer}})"/>
    public Task<TAnswer> RunAsync<TAnswer>(ConfigCommand command, WriteCall call)
        where TAnswer : IMessage<TAnswer>, new() =>
        RunAsync(command, call, path => path, (_, _) => Task.FromResult(new TAnswer()));

    private static string? RequestId(string sent) =>
        sent.Length == 0 ? null
        : Guid.TryParseExact(sent, "D", out Guid id) ? id.ToString()
        : throw Refusal.InvalidField("request_id", "This is no UUID; write one as 6f9619ff-8b86-4011-b42d-00c04fc964ff, or none.");
}
