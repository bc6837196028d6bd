using System.Globalization;
using Footfall.Service.Rpc.Errors;
using Footfall.V1;
using Google.Protobuf;
using Grpc.Core;

namespace Footfall.Service.Rpc.Access;

/// <summary>Holds a call against what the contract says about its method.</summary>
internal static class AccessCheck
{
    private const string AllStores = "-";

    /// <summary>Refuses whoever may not make a call.</summary>
    /// <param name="rule">Of the method.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="caller">Null for nobody known.</param>
    /// <param name="isSetUp">Whether there is an admin.</param>
    /// <param name="hasShown">Whether a token or key was shown, even a wrong one.</param>
    /// <exception cref="RpcException">They may not.</exception>
    public static void Check(MethodRule rule, IMessage request, Caller? caller, bool isSetUp, bool hasShown)
    {
        if (!isSetUp)
        {
            RefuseBeforeSetup(rule);
        }

        if (rule.Access == V1.Access.Public)
        {
            return;
        }

        if (caller is null)
        {
            throw Refusal.NotSignedIn(hasShown
                ? "The token or key is wrong, has expired or was revoked; sign in again, or use another key."
                : "Nobody is signed in; send 'authorization: Bearer TOKEN' with a session's token or an API key.");
        }

        if (rule.Access != V1.Access.SignedIn)
        {
            CheckRole(RoleFor(rule), rule.StoresOf(request), caller);
        }
    }

    private static void RefuseBeforeSetup(MethodRule rule)
    {
        if (rule.Method.Name is nameof(SessionService.SessionServiceBase.GetSetup) or nameof(SessionService.SessionServiceBase.CompleteSetup))
        {
            return;
        }

        const string Message = "The service has not been set up yet; open the one-time link that its log shows.";
        throw rule.Access == V1.Access.Public
            ? Refusal.Precondition(ErrorReason.SetupState, "setup", Message)
            : Refusal.NotSignedIn(Message);
    }

    private static void CheckRole(Role role, IEnumerable<string> stores, Caller caller)
    {
        bool namesAny = false;
        foreach (string store in stores)
        {
            namesAny = true;
            CheckStore(role, store, caller);
        }

        if (!namesAny)
        {
            CheckStore(role, AllStores, caller);
        }
    }

    // For all stores a viewer's or manager's answer is narrowed to theirs; what an admin changes there is everybody's.
    private static void CheckStore(Role role, string store, Caller caller)
    {
        bool may = store == AllStores && role < Role.Admin ? caller.HasAnywhere(role) : caller.Has(role, store);
        if (!may)
        {
            throw Refusal.RoleMissing(role.ToString().ToLower(CultureInfo.InvariantCulture), $"stores/{Shown(store)}");
        }
    }

    private static string Shown(string store) => store.Length <= 64 ? store : store[..64] + "…";

    // A method whose access is not stated is nobody's but an admin's.
    private static Role RoleFor(MethodRule rule) => rule.Access switch
    {
        V1.Access.Viewer => Role.Viewer,
        V1.Access.Manager => Role.Manager,
        _ => Role.Admin,
    };
}
