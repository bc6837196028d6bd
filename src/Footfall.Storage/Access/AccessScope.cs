using Footfall.Storage.Configuration.Database;

namespace Footfall.Storage.Access;

/// <summary>One transaction.</summary>
/// <param name="Rows">The tables, inside the transaction.</param>
/// <param name="Now">When.</param>
/// <param name="Change">Number of the audit line that it makes.</param>
internal sealed record AccessScope(AccessContext Rows, DateTimeOffset Now, long Change)
{
    public string Etag => Etags.Of(Change);
}
