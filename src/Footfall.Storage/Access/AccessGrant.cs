namespace Footfall.Storage.Access;

/// <summary>A role for one store or for all.</summary>
/// <param name="Role">What may be done there.</param>
/// <param name="Store">As in <c>stores/high-street</c>; <see cref="AllStores"/> for every store, those to come included.</param>
public sealed record AccessGrant(AccessRole Role, string Store)
{
    /// <summary>Stands for every store.</summary>
    public const string AllStores = "stores/-";
}
