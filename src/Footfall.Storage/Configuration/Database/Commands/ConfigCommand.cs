namespace Footfall.Storage.Configuration.Database.Commands;

/// <summary>One change of the configuration: done whole in one transaction, or not at all.</summary>
/// <remarks>Etags are optional; one that is null or empty means whatever is there.</remarks>
public abstract record ConfigCommand
{
    private protected ConfigCommand()
    {
    }

    /// <summary>Its name in the audit log.</summary>
    internal string Name => GetType().Name;

    /// <exception cref="ConfigRefusedException">It is not possible; the transaction is then rolled back.</exception>
    internal abstract Task<Outcome> RunAsync(WriteScope scope, CancellationToken cancellation);
}
