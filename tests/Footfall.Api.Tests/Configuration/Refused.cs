using Google.Rpc;
using Grpc.Core;

namespace Footfall.Api.Tests.Configuration;

/// <summary>What a refused call says.</summary>
/// <param name="Code">Its status.</param>
/// <param name="Reason">As in <c>INVALID_FIELD</c>.</param>
/// <param name="Fields">Every wrong field.</param>
/// <param name="Info">Its metadata.</param>
/// <param name="Failure">What was caught.</param>
internal sealed record Refused(StatusCode Code, string Reason, IReadOnlyList<string> Fields, IDictionary<string, string> Info, RpcException Failure)
{
    /// <summary>Does what is to be refused.</summary>
    public static async Task<Refused> ByAsync(Func<Task> call)
    {
        RpcException failure = await Should.ThrowAsync<RpcException>(call);
        Google.Rpc.Status status = failure.GetRpcStatus().ShouldNotBeNull($"the call failed without details: {failure.Status}");
        ErrorInfo info = status.GetDetail<ErrorInfo>().ShouldNotBeNull();
        info.Domain.ShouldBe("footfall");
        return new Refused(
            failure.StatusCode,
            info.Reason,
            [.. status.GetDetail<BadRequest>()?.FieldViolations.Select(one => one.Field) ?? []],
            info.Metadata,
            failure);
    }

    /// <summary>Waits for what is to be refused.</summary>
    public static Task<Refused> ByAsync(Task call) => ByAsync(() => call);

    /// <summary>Names of what blocks it.</summary>
    public IReadOnlyList<string> Blockers =>
        [.. Failure.GetRpcStatus()!.GetDetail<PreconditionFailure>()?.Violations.Select(one => one.Subject) ?? []];

    /// <summary>The name that it is about.</summary>
    public string? Resource => Failure.GetRpcStatus()!.GetDetail<ResourceInfo>()?.ResourceName;

    /// <summary>It must be about these fields and no others.</summary>
    public void ShouldBeInvalid(params string[] fields)
    {
        (Code, Reason).ShouldBe((StatusCode.InvalidArgument, "INVALID_FIELD"), Failure.Message);
        Fields.ShouldBe(fields, Failure.Message);
    }
}
