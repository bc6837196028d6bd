using System.Collections.Immutable;
using Footfall.Service.Rpc.Lists;
using Footfall.Storage.Access;

namespace Footfall.Service.Rpc.Access;

/// <summary>What users and keys can be filtered and ordered by.</summary>
internal static class AccessLists
{
    /// <summary>Users.</summary>
    public static ListSource<StoredUser> Users { get; } = new(
        [
            ListField<StoredUser>.Text("display_name", one => one.User.DisplayName),
            ListField<StoredUser>.Text("email", one => one.User.Email),
            ListField<StoredUser>.Flag("disabled", one => one.User.Disabled),
        ],
        [
            new("name", one => one.Id),
            new("display_name", one => one.User.DisplayName),
            new("last_sign_in_time", one => Sortable(one.LastSignInAt)),
            new("create_time", one => Sortable(one.CreatedAt)),
        ],
        "name",
        one => [one.Id],
        NameParts: 1);

    /// <summary>API keys.</summary>
    public static ListSource<StoredKey> Keys { get; } = new(
        [
            ListField<StoredKey>.Text("display_name", one => one.Key.DisplayName),
            ListField<StoredKey>.Text("author", one => one.Author),
            ListField<StoredKey>.Time("expire_time", one => one.Key.ExpiresAt ?? DateTimeOffset.MaxValue),
        ],
        [
            new("name", one => one.Id),
            new("display_name", one => one.Key.DisplayName),
            new("expire_time", one => Sortable(one.Key.ExpiresAt)),
            new("last_use_time", one => Sortable(one.LastUsedAt)),
        ],
        "name",
        one => [one.Id],
        NameParts: 1);

    /// <summary>A page of everything.</summary>
    public static async Task<ListPage<T>> PageAsync<T>(ListRequest request, ListSource<T> source, Task<ImmutableArray<T>> all) =>
        ListQuery<T>.Parse(request, source).Select(await all.ConfigureAwait(false));

    // Never comes before every time.
    private static string Sortable(DateTimeOffset? time) => time is { } known ? ListOrder<StoredUser>.Sortable(known) : "";
}
