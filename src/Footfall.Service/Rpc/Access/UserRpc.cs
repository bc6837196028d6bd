using Footfall.Service.Rpc.Configuration;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Lists;
using Footfall.Service.Rpc.Names;
using Footfall.Storage.Access;
using Footfall.V1;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace Footfall.Service.Rpc.Access;

/// <summary>People who may sign in.</summary>
internal sealed class UserRpc(AccessStore store, SignInGuard guard) : UserService.UserServiceBase
{
    private const string Me = "users/me";
    private const string UserPrefix = "users/";

    /// <inheritdoc/>
    public override async Task<GetUserResponse> GetUser(GetUserRequest request, ServerCallContext context)
    {
        string userId = OwnOrAdmin(request.Name, context, out _);
        return new GetUserResponse { User = Of(await store.GetUserAsync(userId, context.CancellationToken).ConfigureAwait(false)) };
    }

    /// <inheritdoc/>
    public override async Task<ListUsersResponse> ListUsers(ListUsersRequest request, ServerCallContext context)
    {
        ListPage<StoredUser> page = await AccessLists.PageAsync(
            new ListRequest("users", "", request.PageSize, request.PageToken, request.Filter, request.OrderBy),
            AccessLists.Users,
            store.ListUsersAsync(context.CancellationToken)).ConfigureAwait(false);
        return new ListUsersResponse { Users = { page.Items.Select(Of) }, NextPageToken = page.NextPageToken };
    }

    /// <inheritdoc/>
    public override async Task<CreateUserResponse> CreateUser(CreateUserRequest request, ServerCallContext context)
    {
        User user = request.User ?? throw Refusal.InvalidField("user", "Missing; send the new user.");
        StoredUser made = await store.CreateUserAsync(
            MadeIds.Of(request.UserId, "user_id", user.DisplayName, "user"),
            Draft(user),
            AccessCalls.RequestOf(context, request, request.RequestId, request.ValidateOnly),
            context.CancellationToken).ConfigureAwait(false);
        return new CreateUserResponse { User = Of(made) };
    }

    /// <inheritdoc/>
    public override async Task<UpdateUserResponse> UpdateUser(UpdateUserRequest request, ServerCallContext context)
    {
        User user = request.User ?? throw Refusal.InvalidField("user", "Missing; send the user with its new values.");
        string userId = ResourceNames.User.Parse(user.Name, "user.name")[0];
        IReadOnlyList<IReadOnlyList<FieldDescriptor>> changed = UpdateMask.Read(request.UpdateMask, user);
        StoredUser after = await store.UpdateUserAsync(
            userId,
            old => Draft(UpdateMask.Merge(Of(old), user, changed)),
            user.Etag.Length == 0 ? null : user.Etag,
            AccessCalls.RequestOf(context, request, request.RequestId, request.ValidateOnly),
            context.CancellationToken).ConfigureAwait(false);
        return new UpdateUserResponse { User = Of(after) };
    }

    /// <inheritdoc/>
    public override async Task<DeleteUserResponse> DeleteUser(DeleteUserRequest request, ServerCallContext context)
    {
        await store.DeleteUserAsync(
            ResourceNames.User.Parse(request.Name, "name")[0],
            request.Etag.Length == 0 ? null : request.Etag,
            AccessCalls.RequestOf(context, request, request.RequestId, request.ValidateOnly),
            context.CancellationToken).ConfigureAwait(false);
        return new DeleteUserResponse();
    }

    /// <inheritdoc/>
    public override async Task<SetPasswordResponse> SetPassword(SetPasswordRequest request, ServerCallContext context)
    {
        string userId = OwnOrAdmin(request.Name, context, out bool isOwn);
        // An admin who changes their own password has to know it too: an open session alone must not be enough to keep it for good.
        Task<StoredUser> Set() => store.SetPasswordAsync(
            userId,
            request.NewPassword,
            isOwn ? request.CurrentPassword : null,
            isOwn ? context.GetHttpContext().Features.Get<Credential>()?.Token : null,
            AccessCalls.RequestOf(context),
            context.CancellationToken);
        StoredUser user = await guard.TryAsync(userId, context.GetHttpContext().Peer(), Set, _ => true, context.CancellationToken).ConfigureAwait(false);
        return new SetPasswordResponse { User = Of(user) };
    }

    /// <summary>Which user is meant.</summary>
    /// <exception cref="RpcException">Another than the caller, who is no admin.</exception>
    private static string OwnOrAdmin(string name, ServerCallContext context, out bool isOwn)
    {
        var caller = Caller.Of(context);
        if (name == Me)
        {
            isOwn = true;
            return caller.Principal.StartsWith(UserPrefix, StringComparison.Ordinal)
                ? caller.Principal[UserPrefix.Length..]
                : throw Refusal.NotFound(Me);
        }

        isOwn = name == caller.Principal;
        if (!isOwn && !caller.Has(Role.Admin, "-"))
        {
            throw Refusal.RoleMissing("admin", "stores/-");
        }

        return ResourceNames.User.Parse(name, "name")[0];
    }

    private static UserDraft Draft(User user) => new(user.DisplayName, user.Email, Grants.ToStore(user.Grants), user.Disabled);

    private static User Of(UserDraft draft) => new()
    {
        DisplayName = draft.DisplayName,
        Email = draft.Email,
        Grants = { draft.Grants.Select(Grants.ToContract) },
        Disabled = draft.Disabled,
    };

    private static User Of(StoredUser stored)
    {
        User user = Of(stored.User);
        user.Name = ResourceNames.User.Format(stored.Id);
        user.PasswordSet = stored.PasswordSet;
        user.LastSignInTime = AccessCalls.At(stored.LastSignInAt);
        user.Etag = stored.Etag;
        user.CreateTime = AccessCalls.At(stored.CreatedAt);
        user.UpdateTime = AccessCalls.At(stored.UpdatedAt);
        return user;
    }
}
