namespace Footfall.Storage.Access;

/// <summary>A change of users or keys was refused; nothing was changed. Holds no secrets.</summary>
/// <param name="kind">Why.</param>
/// <param name="resource">What it is about, as in <c>users/ada</c>.</param>
/// <param name="message">What is wrong, and the remedy.</param>
public sealed class AccessRefusedException(AccessRefusal kind, string resource, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public AccessRefusal Kind => kind;

    /// <summary>What it is about.</summary>
    public string Resource => resource;
}
