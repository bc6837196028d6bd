using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Names;
using Footfall.Storage.Access;
using Footfall.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Footfall.Service.Rpc.Access;

/// <summary>Signing in and out, and the first start.</summary>
internal sealed class SessionRpc(AccessStore store, SignIns signIns) : SessionService.SessionServiceBase
{
    private const string OwnSession = "sessions/me";
    private const int ShortestSeconds = 60;
    private const int LongestSeconds = 30 * 24 * 3600;

    /// <inheritdoc/>
    public override async Task<CreateSessionResponse> CreateSession(CreateSessionRequest request, ServerCallContext context)
    {
        string userId = ResourceNames.User.Parse(request.User, "user")[0];
        TimeSpan lifetime = Lifetime(request);
        SignedIn signedIn = await signIns.TryAsync(userId, request.Password, lifetime, context.GetHttpContext()).ConfigureAwait(false)
            ?? throw Refusal.NotSignedIn("User and password do not fit, or the user is disabled.");
        return new CreateSessionResponse { Session = SessionOf(CallerReader.Of(signedIn.Caller)), Token = signedIn.Token };
    }

    /// <inheritdoc/>
    public override Task<GetSessionResponse> GetSession(GetSessionRequest request, ServerCallContext context)
    {
        CheckOwn(request.Name);
        return Task.FromResult(new GetSessionResponse { Session = SessionOf(Caller.Of(context)) });
    }

    /// <inheritdoc/>
    public override async Task<DeleteSessionResponse> DeleteSession(DeleteSessionRequest request, ServerCallContext context)
    {
        CheckOwn(request.Name);
        if (context.GetHttpContext().Features.Get<Credential>() is { } credential)
        {
            await store.SignOutAsync(credential.Token, AccessCalls.RequestOf(context), context.CancellationToken).ConfigureAwait(false);
        }

        return new DeleteSessionResponse();
    }

    /// <inheritdoc/>
    public override async Task<GetSetupResponse> GetSetup(GetSetupRequest request, ServerCallContext context)
    {
        bool isComplete = await store.IsSetUpAsync(context.CancellationToken).ConfigureAwait(false);
        return new GetSetupResponse
        {
            Setup = new Setup
            {
                Complete = isComplete,
                LinkExpireTime = isComplete
                    ? null
                    : AccessCalls.At(await store.SetupExpiryAsync(context.CancellationToken).ConfigureAwait(false)),
            },
        };
    }

    /// <inheritdoc/>
    public override async Task<CompleteSetupResponse> CompleteSetup(CompleteSetupRequest request, ServerCallContext context)
    {
        SignedIn signedIn = await store.CompleteSetupAsync(
            request.SetupToken,
            request.UserId,
            request.DisplayName.Length == 0 ? request.UserId : request.DisplayName,
            request.Password,
            signIns.UsualLifetime,
            AccessCalls.RequestOf(context),
            context.CancellationToken).ConfigureAwait(false);
        return new CompleteSetupResponse { Session = SessionOf(CallerReader.Of(signedIn.Caller)), Token = signedIn.Token };
    }

    private static void CheckOwn(string name)
    {
        if (name != OwnSession)
        {
            _ = ResourceNames.Session.Parse(name, "name");
            throw Refusal.NotFound(name);
        }
    }

    private static Session SessionOf(Caller caller) => new()
    {
        Name = OwnSession,
        Principal = caller.Principal,
        DisplayName = caller.DisplayName,
        Grants = { caller.Grants },
        ExpireTime = caller.ExpiresAt == DateTimeOffset.MaxValue ? null : Timestamp.FromDateTimeOffset(caller.ExpiresAt),
    };

    private TimeSpan Lifetime(CreateSessionRequest request) => !request.HasLifetimeSeconds
        ? signIns.UsualLifetime
        : request.LifetimeSeconds is >= ShortestSeconds and <= LongestSeconds
            ? TimeSpan.FromSeconds(request.LifetimeSeconds)
            : throw Refusal.InvalidField(
                "lifetime_seconds", $"{request.LifetimeSeconds} is out of range; write {ShortestSeconds} to {LongestSeconds}, or leave it out.");
}
