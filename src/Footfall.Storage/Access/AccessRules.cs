using System.Collections.Immutable;
using Footfall.Domain.Plans;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;

namespace Footfall.Storage.Access;

/// <summary>What users, keys and passwords may look like. Paths are those of the contract's resources.</summary>
internal static class AccessRules
{
    private const int MostGrants = 1000;
    private const int LongestEmail = 254;
    private const int MostYears = 10;

    private static readonly string[] Reserved = ["-", "me"];

    /// <exception cref="ConfigRefusedException">Fields are wrong; it holds all of them.</exception>
    public static void Check(string userId, UserDraft user, bool isNew, IEnumerable<string> takenEmails)
    {
        var errors = new List<PlanError>();
        CheckIdAndName(userId, isNew ? "user_id" : null, user.DisplayName, errors);
        CheckGrants(user.Grants, errors);
        if (user.Email.Length > LongestEmail || (user.Email.Length > 0 && !IsAddress(user.Email)))
        {
            errors.Add(new PlanError("email", $"This is no mail address of up to {LongestEmail} characters; write it as in ada@example.com, or leave it empty."));
        }
        else if (user.Email.Length > 0 && takenEmails.Contains(user.Email, StringComparer.OrdinalIgnoreCase))
        {
            errors.Add(new PlanError("email", "Another user has this address already."));
        }

        Throw($"users/{userId}", errors);
    }

    /// <exception cref="ConfigRefusedException">Fields are wrong; it holds all of them.</exception>
    public static void Check(string keyId, KeyDraft key, bool isNew, DateTimeOffset now)
    {
        var errors = new List<PlanError>();
        CheckIdAndName(keyId, isNew ? "api_key_id" : null, key.DisplayName, errors);
        CheckGrants(key.Grants, errors);
        if (key.Grants.IsEmpty)
        {
            errors.Add(new PlanError("grants", "Missing; a key without any role can do nothing."));
        }

        if (key.ExpiresAt is { } expiry && (expiry <= now || expiry > now.AddYears(MostYears)))
        {
            errors.Add(new PlanError("expire_time", $"It has to be in the future and at most {MostYears} years ahead."));
        }

        Throw($"apiKeys/{keyId}", errors);
    }

    /// <exception cref="ConfigRefusedException">Too short or too long.</exception>
    public static void CheckPassword(string password, string path, string resource)
    {
        if (password.Length is < Passwords.Shortest or > Passwords.Longest)
        {
            throw ConfigRefusedException.Invalid(
                resource,
                path,
                $"A password has {Passwords.Shortest} to {Passwords.Longest} characters; this one has {password.Length}.");
        }
    }

    /// <summary>The highest role for each store, in the order of the stores.</summary>
    public static ImmutableArray<AccessGrant> Merged(ImmutableArray<AccessGrant> grants) =>
    [
        .. grants.GroupBy(grant => grant.Store, StringComparer.Ordinal)
            .Select(same => same.MaxBy(grant => grant.Role)!)
            .OrderBy(grant => grant.Store, StringComparer.Ordinal),
    ];

    private static void CheckIdAndName(string id, string? idPath, string name, List<PlanError> errors)
    {
        var found = new ConfigErrors();
        if (idPath is not null)
        {
            NameRules.CheckId(id, idPath, "It", found);
            if (Reserved.Contains(id, StringComparer.OrdinalIgnoreCase))
            {
                errors.Add(new PlanError(idPath, $"'{id}' has a meaning of its own; choose another."));
            }
        }

        NameRules.CheckName(name, "display_name", "It", found);
        errors.AddRange(found.All);
    }

    private static void CheckGrants(ImmutableArray<AccessGrant> grants, List<PlanError> errors)
    {
        if (grants.Length > MostGrants)
        {
            errors.Add(new PlanError("grants", $"At most {MostGrants}; here are {grants.Length}."));
            return;
        }

        for (int i = 0; i < grants.Length; i++)
        {
            if (grants[i].Role is < AccessRole.Viewer or > AccessRole.Admin)
            {
                errors.Add(new PlanError($"grants[{i}].role", "Name a role: viewer, manager or admin."));
            }

            if (!IsStore(grants[i].Store))
            {
                errors.Add(new PlanError($"grants[{i}].store", $"Write it as stores/{{store}}, or {AccessGrant.AllStores} for all."));
            }
        }
    }

    private static bool IsStore(string name)
    {
        const string Prefix = "stores/";
        var errors = new ConfigErrors();
        if (name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            NameRules.CheckId(name[Prefix.Length..], "", "", errors);
            return errors.All.Count == 0;
        }

        return false;
    }

    private static bool IsAddress(string text)
    {
        int at = text.IndexOf('@');
        return at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1 && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter));
    }

    private static void Throw(string resource, List<PlanError> errors)
    {
        if (errors.Count > 0)
        {
            throw ConfigRefusedException.Invalid(resource, errors);
        }
    }
}
